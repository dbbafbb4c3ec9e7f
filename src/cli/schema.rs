//! `keukentafel schema`: JSON Schemas (2020-12) of all file kinds, made from the shapes that read and write them.

use super::{Failure, args, file};
use crate::export::json::PlanFile;
use crate::guide::wire::{Clock, Contacts, Extension, Goals, GuideFile, LocalClock, LocalPart, Triage, Words};
use crate::lint::wire::{Language, MadeFrom};
use crate::questionnaire::wire::Part;
use crate::scheme::wire::Schemes;
use crate::session::saved::SavedTalk;
use schemars::{Schema, schema_for};
use std::process::ExitCode;

/// All schemas, by file name.
#[must_use]
pub(super) fn all() -> Vec<(&'static str, Schema)> {
    vec![
        ("guide", schema_for!(GuideFile)),
        ("part", schema_for!(Part)),
        ("schemes", schema_for!(Schemes)),
        ("goals", schema_for!(Goals)),
        ("triage", schema_for!(Triage)),
        ("clock", schema_for!(Clock)),
        ("contacts", schema_for!(Contacts)),
        ("words", schema_for!(Words)),
        ("language", schema_for!(Language)),
        ("made_from", schema_for!(MadeFrom)),
        ("extension", schema_for!(Extension)),
        ("local-part", schema_for!(LocalPart)),
        ("local-clock", schema_for!(LocalClock)),
        ("talk", schema_for!(SavedTalk)),
        ("plan", schema_for!(PlanFile)),
    ]
}

pub(super) fn run(args: &args::Schema) -> Result<ExitCode, Failure> {
    file::make_folder(&args.out)?;
    for (name, schema) in all() {
        let path = args.out.join(format!("{name}.schema.json"));
        let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
        file::write(&path, text + "\n")?;
    }
    Ok(ExitCode::SUCCESS)
}
