//! A folder of its own for each test, in which the author tool is run as a program.

use crate::talk::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Rewrites what is expected by what is: `UPDATE_GOLDEN=1 cargo test --features cli`, and then read the difference.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1")
}

/// Compares a file with what it should be now, or rewrites it.
#[track_caller]
pub(crate) fn compare(file: &Path, now: &str) {
    if updating() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, now).expect("a file to write");
        return;
    }
    let expected = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}\nit should be:\n{now}", file.display()));
    if expected == now {
        return;
    }
    let at = expected.lines().zip(now.lines()).take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_owned();
    panic!("{} line {}\n  expected: {}\n  now:      {}\nUPDATE_GOLDEN=1 rewrites it", file.display(), at + 1, line(&expected), line(now));
}

/// A folder with the interface words and the rules of plain language, and whatever guides a test puts in it.
pub(crate) struct Desk(pub(crate) PathBuf);

impl Desk {
    /// Empty, but for the interface words and the rules of plain language.
    #[track_caller]
    pub(crate) fn new(name: &str) -> Self {
        // Each test runs in a thread of its own name, and has desks of its own.
        let test = std::thread::current().name().unwrap_or("main").replace("::", "-");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desk").join(test).join(name);
        if path.exists() {
            fs::remove_dir_all(&path).expect("the desk of the last run is cleared");
        }
        fs::create_dir_all(&path).expect("a folder");
        let desk = Self(path);
        desk.copy(&root().join("questionnaires/interface"), "interface");
        desk.copy(&root().join("questionnaires/language"), "language");
        desk
    }

    /// With a guide of `tests/data/<kind>/<name>`.
    #[track_caller]
    pub(crate) fn with(kind: &str, name: &str) -> Self {
        let desk = Self::new(&format!("{kind}-{name}"));
        desk.copy(&root().join("tests/data").join(kind).join(name), name);
        desk
    }

    #[track_caller]
    pub(crate) fn copy(&self, from: &Path, name: &str) {
        let to = self.0.join(name);
        fs::create_dir_all(&to).expect("a folder");
        for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
            let path = entry.expect("an entry").path();
            let file = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() {
                self.copy(&path, &format!("{name}/{file}"));
            } else {
                fs::copy(&path, to.join(&file)).expect("a copy");
            }
        }
    }

    #[track_caller]
    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file to write");
        path
    }

    /// Runs the tool in this folder.
    #[track_caller]
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.tool().args(args).output().expect("the tool starts"))
    }

    pub(crate) fn tool(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keukentafel"));
        command.current_dir(&self.0).stdin(Stdio::null()).env_remove("RUST_BACKTRACE");
        command
    }
}

/// What a run of the tool came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    #[track_caller]
    fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        let ran = Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
        assert!(!ran.err.contains("panicked at"), "{}", ran.err);
        ran
    }

    #[track_caller]
    pub(crate) fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn expect_err(self, part: &str) -> Self {
        assert!(self.err.contains(part), "`{part}` in {self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn expect_out(self, part: &str) -> Self {
        assert!(self.out.contains(part), "`{part}` in {self:#?}");
        self
    }
}
