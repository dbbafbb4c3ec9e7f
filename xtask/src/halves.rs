//! Cuts the program of a resident in two: the talk, and the plan that comes a moment later. `docs/decisions/0019` says why.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use walrus::{ImportKind, Module, ModuleConfig, TableId, ValType};
use wasm_split_cli_support::{Options, transform};

use crate::names::Names;

/// The linker keeps what it knows of who uses what: without it nobody can say which functions and which data only the plan needs.
pub(crate) const KEEP_RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// As it stands in `#[wasm_split(plan)]` of `embed/deferred.rs`.
const PLAN: &str = "plan";

/// What the first half asks for to get the second.
const LOADER: &str = "__wasm_split_load_plan";

/// In a build for people at work the tool has a mark of its own for halves that belong together; ours is in every build.
const CANARY: &str = "__canary_";

/// Both halves, not yet for a browser.
pub(crate) struct Halves {
    pub(crate) talk: Vec<u8>,
    plan: PathBuf,
    seam: String,
}

/// Cuts the program that stands in this file.
pub(crate) fn cut(program: &Path) -> Result<Halves> {
    let whole = fs::read(program).with_context(|| format!("{} cannot be read", program.display()))?;
    let folder = program.with_extension("halves");
    let talk = folder.join("talk.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = &folder;
    options.main_out_path = &talk;
    let cut = transform(options).map_err(|error| anyhow!("{} cannot be cut in two: {error:?}", program.display()))?;
    let [plan] = &cut.split_modules[..] else {
        bail!("{} was cut in {} and not in two: see `#[wasm_split({PLAN})]`", program.display(), cut.split_modules.len() + 1)
    };
    let seam = seam(&whole);
    let mut talk = Module::from_buffer(&fs::read(talk)?)?;
    loads_by_itself(&mut talk)?;
    let (memory, table) = (talk.get_memory_id()?, table_of_functions(&talk)?);
    talk.exports.add(&memory_at(&seam), memory);
    talk.exports.add(&table_at(&seam), table);
    Ok(Halves { talk: talk.emit_wasm(), plan: plan.clone(), seam })
}

/// The halves share memory and functions by a name that is another one for another program: a browser refuses to join halves of two
/// versions, of which one was still in its cache.
fn seam(program: &[u8]) -> String {
    let mut sum = DefaultHasher::new();
    program.hash(&mut sum);
    format!("seam_{:016x}", sum.finish())
}

fn memory_at(seam: &str) -> String {
    format!("{seam}_memory")
}

fn table_at(seam: &str) -> String {
    format!("{seam}_table")
}

fn table_of_functions(talk: &Module) -> Result<TableId> {
    talk.tables.main_function_table()?.context("the program has no table of functions")
}

/// The element puts the plan in its place before the talk asks for it. So what asks a page to load it says that it is there.
fn loads_by_itself(talk: &mut Module) -> Result<()> {
    let import = talk.imports.iter().find(|import| import.name == LOADER).map(|import| (import.module.clone(), import.name.clone()));
    let (module, name) = import.with_context(|| format!("nothing asks for `{LOADER}`: does `#[wasm_split({PLAN})]` still stand?"))?;
    let told = talk.types.add(&[ValType::I32, ValType::I32], &[]);
    let table = table_of_functions(talk)?;
    let ask = talk.imports.get_func(&module, &name)?;
    talk.replace_imported_func(ask, |(body, arguments)| {
        let (told_by, whom) = (arguments[0], arguments[1]);
        body.local_get(whom).i32_const(1).local_get(told_by).call_indirect(told, table);
    })?;
    Ok(())
}

impl Halves {
    /// Writes the plan for a browser. It shares memory, functions and globals with the talk, and knows them by these names.
    pub(crate) fn write_plan(&self, to: &Path, names: Option<&Names>) -> Result<()> {
        let mut config = ModuleConfig::new();
        let mut plan = config.generate_name_section(false).generate_producers_section(false).parse(&fs::read(&self.plan)?)?;
        let canaries: Vec<_> = plan.imports.iter().filter(|import| import.name.starts_with(CANARY)).map(walrus::Import::id).collect();
        for canary in canaries {
            if let ImportKind::Global(global) = plan.imports.get(canary).kind {
                plan.globals.delete(global);
            }
            plan.imports.delete(canary);
        }
        for import in plan.imports.iter_mut() {
            import.name = match import.kind {
                ImportKind::Memory(_) => memory_at(&self.seam),
                ImportKind::Table(_) => table_at(&self.seam),
                ImportKind::Function(_) | ImportKind::Global(_) | ImportKind::Tag(_) => {
                    names.map_or(import.name.clone(), |names| names.short(&import.name))
                }
            };
        }
        fs::write(to, plan.emit_wasm()).with_context(|| format!("{} cannot be written", to.display()))
    }
}
