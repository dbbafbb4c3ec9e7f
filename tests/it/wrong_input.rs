//! Wrong input for the author tool, of every kind that people and programs give it: where, what, why, what to do, an exit code that
//! is not 0, and no plan of the rest. Nothing that contradicts itself passes in silence.

use crate::desk::{Desk, Ran};
use crate::talk::root;
use std::fs;

/// The national guide, from any folder.
fn national() -> String {
    root().join("questionnaires/breed-gesprek").display().to_string()
}

/// `run` with this file of cases, and the case `one` of it.
#[track_caller]
fn run_file(name: &str, cases: impl AsRef<[u8]>) -> Ran {
    let desk = Desk::new(name);
    fs::write(desk.0.join("c.json"), cases).expect("a file to write");
    desk.run(&["run", &national(), "--case", "c.json#one", "--date", "2026-11-22"])
}

/// An answer of somebody who is there.
const ME: &str = r#""members": ["m1 self a27_aow at_table=yes"]"#;

#[test]
fn a_file_that_cannot_be_read_is_told_why() {
    let desk = Desk::new("unreadable");
    let guide = national();
    fs::create_dir(desk.0.join("folder")).expect("a folder");
    desk.write("empty.json", "");
    desk.write("half.json", r#"[{ "id": "one""#);
    desk.write("object.json", "{}");
    desk.write("none.json", "[]");
    fs::write(desk.0.join("latin.json"), b"[\"\xe9\"]").expect("a file");
    fs::write(desk.0.join("wide.json"), b"\xff\xfe[\0]\0").expect("a file");
    let correct = "to do: correct the spelling or the type; `keukentafel schema` writes schemas that an editor can check with";
    let rows = [
        ("gone.json#one", "cannot read gone.json: there is no such file; check the name, and the folder you are in".to_owned()),
        ("folder#one", "cannot read folder: it is a folder; name a file in it".to_owned()),
        ("none.json/x#one", "cannot read none.json/x: a part of its path is a file and no folder; check the path".to_owned()),
        ("latin.json#one", "cannot read latin.json: the file is not UTF-8 from byte 2 on; save it as UTF-8".to_owned()),
        ("wide.json#one", "cannot read wide.json: the file is UTF-16; save it as UTF-8".to_owned()),
        ("empty.json#one", "error[shape] empty.json\n  the file is empty\n  to do: name another file, or write this one".to_owned()),
        (
            "half.json#one",
            format!("error[shape] half.json#/0\n  the file ends in the middle of an object at line 1 column 14\n  {correct}"),
        ),
        ("object.json#one", format!("error[shape] object.json\n  invalid type: object, expected a list at line 1 column 0\n  {correct}")),
        ("none.json#one", "error[unknown-id] none.json\n  there is no case `one`\n  to do: write a case in it".to_owned()),
        ("none.json#", "`none.json#` names no case; write it as FILE#ID".to_owned()),
        ("#one", "`#one` names no case; write it as FILE#ID".to_owned()),
    ];
    for (case, said) in rows {
        let ran = desk.run(&["run", &guide, "--case", case, "--date", "2026-11-22"]).expect_code(1);
        assert_eq!((ran.out.as_str(), ran.err), ("", format!("keukentafel: {said}\n")), "{case}");
    }
    for file in ["gone.json", "folder", "latin.json", "wide.json", "half.json", "none.json"] {
        for args in
            [vec!["run", &guide, "--answers", file, "--date", "2026-11-22"], vec!["bundle", &guide, "-o", "out.guide", "--household", file]]
        {
            let ran = desk.run(&args).expect_code(1).expect_err(file);
            assert!(ran.out.is_empty() && ran.err.starts_with("keukentafel: "), "{args:?}: {ran:?}");
        }
    }
    assert!(!desk.0.join("out.guide").exists());
}

#[test]
fn the_mark_of_a_windows_editor_does_no_harm() {
    let ran = run_file("bom", format!("\u{feff}[{{ \"id\": \"one\", {ME} }}]")).expect_code(0).expect_out("# Ons plan");
    assert_eq!(ran.err, "");
    let desk = Desk::with("ok", "unless");
    for file in ["guide.json", "part.json"] {
        let path = desk.0.join("unless").join(file);
        let text = fs::read_to_string(&path).expect(file);
        fs::write(&path, format!("\u{feff}{text}")).expect(file);
    }
    assert_eq!(desk.run(&["lint", "unless"]).expect_code(0).out, "unless: nothing to remark\n");
    desk.run(&["bundle", "unless", "-o", "out.guide"]).expect_code(0);
}

#[test]
fn a_folder_that_is_no_guide_is_told_by_every_command() {
    let desk = Desk::new("no-guide");
    desk.write("file.json", "{}");
    desk.write("empty/notes.txt", "");
    for (guide, to_do) in [
        ("nowhere", "to do: check the name of the guide, and the folder you are in: there is no such folder"),
        ("file.json", "to do: name the folder of a guide, in which guide.json lies, and no file"),
        ("empty", "to do: name the folder of a guide, in which guide.json lies"),
    ] {
        for args in [
            vec!["lint", guide],
            vec!["prove", guide],
            vec!["graph", guide],
            vec!["bundle", guide, "-o", "out.guide"],
            vec!["dates", guide, "--all", "--from", "2026-11-22"],
            vec!["run", guide, "--case", "file.json#one", "--date", "2026-11-22"],
        ] {
            let ran = desk.run(&args).expect_code(1);
            let all = ran.out + &ran.err;
            assert!(all.contains("error[unreadable] guide.json") && all.contains(to_do), "{args:?}: {all}");
            assert!(!all.contains("os error"), "{args:?}: {all}");
        }
    }
}

#[test]
fn a_place_that_cannot_be_written_is_told_why() {
    let desk = Desk::with("ok", "unless");
    desk.write("file", "");
    fs::create_dir(desk.0.join("folder")).expect("a folder");
    for (args, said) in [
        (vec!["bundle", "unless", "-o", "folder"], "cannot write folder: it is a folder; name a file in it"),
        (
            vec!["bundle", "unless", "-o", "file/out.guide"],
            "cannot make the folder file: a part of its path is a file and no folder; choose another path",
        ),
        (vec!["schema", "--out", "file"], "cannot make the folder file: a part of its path is a file and no folder; choose another path"),
        (
            vec!["schema", "--out", "file/x"],
            "cannot make the folder file/x: a part of its path is a file and no folder; choose another path",
        ),
    ] {
        let ran = desk.run(&args).expect_code(1);
        assert_eq!((ran.out.as_str(), ran.err), ("", format!("keukentafel: {said}\n")), "{args:?}");
    }
}

#[test]
fn a_day_that_is_none_is_told_why_by_every_command() {
    let desk = Desk::with("ok", "unless");
    desk.write("c.json", &format!(r#"[{{ "id": "one", {ME} }}]"#));
    for (day, said) in [
        ("22-11-2026", "`22-11-2026` is no day; write it as YYYY-MM-DD"),
        ("2026-02-31", "`2026-02-31` is no day: February 2026 has 28 days"),
        ("2026-13-01", "`2026-13-01` is no day: the month is from 01 to 12"),
        ("9999-12-31", "`9999-12-31` is no day that can be used: the year is from 1900 to 2199"),
    ] {
        for args in [
            vec!["run", "unless", "--case", "c.json#one", "--date", day],
            vec!["lint", "unless", "--date", day],
            vec!["prove", "unless", "--date", day],
        ] {
            let ran = desk.run(&args).expect_code(1);
            assert_eq!((ran.out.as_str(), ran.err), ("", format!("keukentafel: {said}\n")), "{args:?}");
        }
        desk.run(&["dates", "unless", "--all", "--from", day]).expect_code(2).expect_err(said);
    }
}

#[test]
fn another_language_is_told_which_there_are() {
    let desk = Desk::new("lang");
    desk.write("c.json", &format!(r#"[{{ "id": "one", {ME} }}]"#));
    let ran = desk.run(&["run", &national(), "--case", "c.json#one", "--date", "2026-11-22", "--lang", "xx"]).expect_code(1);
    assert_eq!(ran.err, "keukentafel: this guide has no language `xx`; choose one of nl, nl-x-je, en, tr, ar, pl, uk\n");
}

#[test]
fn a_stored_conversation_that_says_something_twice_is_refused() {
    let desk = Desk::new("talk-twice");
    let talk = |household: &str, answers: &str| {
        format!(
            r#"{{ "format": "keukentafel-talk/1", "guide": "breed-gesprek", "version": "1", "hash": "", "language": "nl",
                 "household": [{household}], "answers": [{answers}], "step": {{ "screen": "plan" }} }}"#
        )
    };
    let answer = |value: &str| format!(r#"{{ "question": "hou.type", "reply": "given", "value": "{value}", "on": "2026-11-22" }}"#);
    let (me, guide) = (r#"{ "id": "m1" }"#, national());
    for (text, said) in [
        (
            talk(me, &[answer("owner"), answer("room")].join(",")),
            "error[duplicate-id] talk.json#/answers/1\n  the answer to `hou.type` is there twice\n  to do: keep the one that holds\n",
        ),
        (
            talk(&[me, me].join(","), ""),
            "error[duplicate-id] talk.json#/household/1\n  the member `m1` is there twice\n  to do: keep the one that holds\n",
        ),
        (
            talk(me, "").replace("breed-gesprek", "another"),
            "error[bad-format] talk.json\n  this is `keukentafel-talk/1` of guide `another`; this is `keukentafel-talk/1` of guide \
             `breed-gesprek`\n  to do: open it with the guide it was made with\n",
        ),
    ] {
        desk.write("talk.json", &text);
        for args in [
            vec!["run", &guide, "--answers", "talk.json", "--date", "2026-11-22"],
            vec!["bundle", &guide, "-o", "out.guide", "--household", "talk.json"],
        ] {
            let ran = desk.run(&args).expect_code(1);
            assert_eq!((ran.out.as_str(), ran.err), ("", format!("keukentafel: {said}")), "{args:?}");
        }
    }
}

#[test]
fn nothing_is_remarked_on_the_cases_that_are_kept() {
    let cases = root().join("tests/data/cases.json");
    let known: Vec<serde_json::Value> = serde_json::from_str(&fs::read_to_string(&cases).expect("the cases")).expect("JSON");
    for case in known {
        let id = format!("{}#{}", cases.display(), case["id"].as_str().expect("an id"));
        let ran = Desk::new("kept").run(&["run", &national(), "--case", &id, "--date", "2026-11-22"]).expect_code(0);
        assert_eq!(ran.err, "", "{id}");
    }
}
