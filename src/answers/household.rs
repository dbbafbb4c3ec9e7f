//! The people: who they are called. Role, age band and presence are ordinary answers, asked of each of them.

use crate::base::{Listed as _, MemberId, Pack, Unpacker, packs, retain};

/// The longest name, in characters: a first name or a nickname.
pub const MAX_NAME: usize = 40;
/// A household has at most this many people, those who live elsewhere included.
pub const MAX_MEMBERS: usize = 24;

/// Somebody in or around the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Which one.
    pub id: MemberId,
    /// First name or nickname, as typed; empty when none was given.
    pub name: String,
}

packs!(struct Member { id, name });

/// The people of the household and around it, in the order in which they were added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    members: Vec<Member>,
    ids: Vec<MemberId>,
}

impl Pack for Household {
    fn pack(&self, out: &mut Vec<u8>) {
        self.members.pack(out);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Self {
        Self::new(Vec::unpack(from))
    }
}

impl Default for Household {
    fn default() -> Self {
        Self::new(vec![Member { id: MemberId::SELF, name: String::new() }])
    }
}

impl Household {
    /// A household of these people: the first [`MAX_MEMBERS`] of them, and at least the person who fills this in.
    #[must_use]
    pub fn new(mut members: Vec<Member>) -> Self {
        if members.is_empty() {
            return Self::default();
        }
        members.truncate(MAX_MEMBERS);
        let ids = members.iter().map(|member| member.id).listed();
        Self { members, ids }
    }

    /// The people.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Their ids.
    #[must_use]
    pub fn ids(&self) -> &[MemberId] {
        &self.ids
    }

    /// Somebody, by id.
    #[must_use]
    pub fn get(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// No more people fit in.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.members.len() >= MAX_MEMBERS
    }

    /// Adds somebody without a name. `None` when the roster is full.
    pub fn add(&mut self) -> Option<MemberId> {
        if self.is_full() {
            return None;
        }
        let last = self.ids.iter().copied().filter(|id| !id.is_outside()).max();
        let next = last.map_or(MemberId::SELF, MemberId::next);
        // A stored household may have used the highest number: then the first free one.
        let id = std::iter::once(next).chain((1..=u8::MAX).map(MemberId::inside)).find(|id| !self.ids.contains(id))?;
        self.members.push(Member { id, name: String::new() });
        self.ids.push(id);
        Some(id)
    }

    /// Gives somebody a name; longer than [`MAX_NAME`] characters is cut there.
    pub fn rename(&mut self, id: MemberId, name: &str) {
        if let Some(member) = self.members.iter_mut().find(|member| member.id == id) {
            member.name = name.chars().take(MAX_NAME).collect();
        }
    }

    /// Takes somebody out. The person who fills this in stays.
    pub fn remove(&mut self, id: MemberId) {
        if id != MemberId::SELF {
            retain(&mut self.members, |member| member.id != id);
            retain(&mut self.ids, |other| *other != id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Household, Member};
    use crate::base::MemberId;

    #[test]
    fn nobody_gets_the_number_of_somebody_else() {
        let named = |text: &str| Member { id: MemberId::parse(text).expect(text), name: String::new() };
        for (there, expect) in [(vec!["m1"], "m2"), (vec!["m1", "m7"], "m8"), (vec!["m1", "x3"], "m2"), (vec!["m1", "m255"], "m2")] {
            let mut household = Household::new(there.iter().map(|text| named(text)).collect());
            assert_eq!(household.add().map(|id| id.to_string()).as_deref(), Some(expect), "{there:?}");
        }
    }
}
