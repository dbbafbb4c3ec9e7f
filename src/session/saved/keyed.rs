//! Things by name, in the order of the file: an object of JSON. A list, because a tree map would add kilobytes to the widget.

use super::reader::{Read, Reader, Stored};
use crate::base::Listed as _;
use crate::export::json::{Json, Writer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Things by name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "BTreeMap<String, T>", into = "BTreeMap<String, T>", bound(serialize = "T: Clone + Serialize"))]
pub struct Keyed<T>(pub Vec<(String, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, const N: usize> From<[(String, T); N]> for Keyed<T> {
    fn from(things: [(String, T); N]) -> Self {
        Self(things.into())
    }
}

impl<T> FromIterator<(String, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> Self {
        Self(things.into_iter().listed())
    }
}

impl<T> From<BTreeMap<String, T>> for Keyed<T> {
    fn from(things: BTreeMap<String, T>) -> Self {
        Self(things.into_iter().listed())
    }
}

impl<T> From<Keyed<T>> for BTreeMap<String, T> {
    fn from(things: Keyed<T>) -> Self {
        things.0.into_iter().collect()
    }
}

impl<T: Default> Keyed<T> {
    /// What has this name; a new one, if there is none yet.
    pub(super) fn named(&mut self, name: &str) -> &mut T {
        let at = self.0.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
            self.0.push((name.to_owned(), T::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

impl<T: Json> Json for Keyed<T> {
    fn write(&self, to: &mut Writer) {
        to.open("{");
        for (name, thing) in &self.0 {
            to.field(name, thing);
        }
        to.close("}");
    }
}

impl<T: Stored + Default> Stored for Keyed<T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Read {
        from.object(&mut |name, from| {
            let mut thing = T::default();
            thing.read(from)?;
            self.0.push((name, thing));
            Ok(())
        })
    }
}

#[cfg(feature = "cli")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        BTreeMap::<String, T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
