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

/// `run` with a case of these fields.
#[track_caller]
fn run_case(name: &str, fields: &str) -> Ran {
    run_file(name, format!(r#"[{{ "id": "one", {fields} }}]"#))
}

const NO_PLAN: &str = "keukentafel: some answers cannot be used; no plan was made of the rest\n";

/// An answer of somebody who is there.
const ME: &str = r#""members": ["m1 self a27_aow at_table=yes"]"#;

#[test]
fn what_contradicts_itself_is_refused() {
    let twice = "to do: keep the one that holds; more options stand in one answer, with commas";
    let rows = [
        (
            r#""members": ["m1 self a27_aow alias=An", "m1 partner aow alias=Bo"]"#.to_owned(),
            "error[duplicate-id] c.json#/0/members/1\n  there are two members `m1`\n  to do: give one of them another number\n".to_owned(),
        ),
        (
            r#""members": ["m1 self a27_aow", "m2 self aow"]"#.to_owned(),
            "error[bad-answer] c.json#/0/members/1\n  `m1` and `m2` both have the role `self`\n  \
             to do: keep it for the one who fills this in, and give the other another role\n"
                .to_owned(),
        ),
        (
            r#""members": ["m1 partner aow", "m2 self aow"]"#.to_owned(),
            "error[bad-answer] c.json#/0/members/1\n  `m2` has the role `self`, and the one who fills this in is always `m1`\n  \
             to do: give that person the id `m1`\n"
                .to_owned(),
        ),
        (
            r#""members": ["m1 self aow alias=An alias=Bo"]"#.to_owned(),
            "error[bad-answer] c.json#/0/members/0\n  `alias` is there twice\n  to do: keep the one that holds\n".to_owned(),
        ),
        (
            format!(r#"{ME}, "answers": ["hou.type=owner", "hou.stay=yes", "hou.type=rent_corp"]"#),
            format!("error[duplicate-id] c.json#/0/answers/2\n  `hou.type` is answered twice: `owner` and `rent_corp`\n  {twice}\n"),
        ),
        (
            format!(r#"{ME}, "answers": ["hou.scale=3"], "scales": {{ "hou.scale": 4 }}"#),
            format!("error[duplicate-id] c.json#/0/scales/hou.scale\n  `hou.scale` is answered twice: `3` and `4`\n  {twice}\n"),
        ),
    ];
    for (at, (case, said)) in rows.iter().enumerate() {
        let ran = run_case(&format!("contradiction-{at}"), case).expect_code(1);
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", &*format!("{said}{NO_PLAN}")), "{case}");
    }
}

#[test]
fn one_key_or_one_case_that_is_there_twice_is_refused() {
    let one = format!(r#"{{ "id": "one", {ME} }}"#);
    for (name, cases, said) in [
        (
            "case",
            format!("[{one}, {{ \"id\": \"two\" }}, {one}]"),
            "keukentafel: error[duplicate-id] c.json#/2/id\n  there are two cases `one`, here and at number 1\n  \
             to do: give one of them another id\n",
        ),
        (
            "key",
            format!(r#"[{{ "id": "one", {ME}, "scales": {{ "hou.scale": 1, "hou.scale": 9 }} }}]"#),
            "keukentafel: error[shape] c.json#/0/scales/hou.scale\n  the key `hou.scale` is there twice, and only one can hold\n  \
             to do: keep the one that holds\n",
        ),
        (
            "field",
            format!(r#"[{{ "id": "one", {ME}, {ME} }}]"#),
            "keukentafel: error[shape] c.json#/0/members\n  the key `members` is there twice, and only one can hold\n  \
             to do: keep the one that holds\n",
        ),
    ] {
        let ran = run_file(&format!("twice-{name}"), &cases).expect_code(1);
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", said), "{cases}");
    }
}

#[test]
fn what_is_only_odd_is_told_beside_the_plan() {
    for (name, case, said) in [
        (
            "same",
            format!(r#"{ME}, "answers": ["hou.type=owner", "hou.type=owner"]"#),
            "warning[duplicate-id] c.json#/0/answers/1\n  `hou.type` is answered twice, with the same\n  to do: leave one of them out\n",
        ),
        (
            "no-self",
            r#""members": ["m1 child a16_17"]"#.to_owned(),
            "warning[bad-answer] c.json#/0/members\n  nobody has the role `self`: the plan speaks to `m1` as the one who fills this in\n  \
             to do: give `m1` the role `self`, if that is so\n",
        ),
        (
            "no-m1",
            r#""members": ["m2 partner aow"]"#.to_owned(),
            "warning[bad-answer] c.json#/0/members\n  nobody has the role `self`: the plan speaks to `m1` as the one who fills this in\n  \
             to do: give `m1` the role `self`, if that is so\n",
        ),
        (
            "nobody",
            r#""members": []"#.to_owned(),
            "warning[bad-answer] c.json#/0/members\n  nobody lives here: the plan is for `m1`, of whom nothing is known\n  \
             to do: write it as: m1 self a27_aow at_table=yes\n",
        ),
        (
            "field",
            format!(r#"{ME}, "answer": ["hou.type=owner"], "story": "An lives alone.", "expect": {{}}"#),
            "warning[shape] c.json#/0/answer\n  `answer` is no field of a case, and nothing in it is read\n  \
             to do: write `answers`, if that was meant\n",
        ),
        (
            "long-name",
            format!(r#""members": ["m1 self a27_aow at_table=yes alias={}"]"#, "y".repeat(41)),
            "warning[bad-answer] c.json#/0/members/0\n  the alias `yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy` is too long, \
             and is cut after 40 characters\n  to do: keep it to 40 characters\n",
        ),
        (
            "slip",
            format!(r#"{ME}, "answers": ["hou.tpye=owner"]"#),
            "warning[unknown-question] c.json#/0/answers/0\n  this guide has no question `hou.tpye`; the answer is kept aside, and reaches \
             nothing\n  to do: write `hou.type`, if that was meant\n",
        ),
        (
            "other",
            format!(r#"{ME}, "answers": ["other.question=owner"]"#),
            "warning[unknown-question] c.json#/0/answers/0\n  this guide has no question `other.question`; the answer is kept aside, and \
             reaches nothing\n  to do: nothing, if it is meant for another guide; else correct the id\n",
        ),
        (
            "hidden",
            format!(r#"{ME}, "answers": ["hou.stay=yes", "hou.threat=evict"]"#),
            "warning[bad-answer] c.json#/0\n  `hou.threat` is not asked of this household; the answer is kept, and reaches nothing\n  \
             to do: leave it out, or give the answers that open it\n",
        ),
    ] {
        let ran = run_case(&format!("odd-{name}"), &case).expect_code(0).expect_out("# Ons plan");
        assert_eq!(ran.err, said, "{case}");
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

#[test]
fn an_answer_that_does_not_fit_is_told_why_and_what_would() {
    let types = "rent_corp, rent_priv, owner, room, temp, family, shelter, care, none";
    for (name, answer, said) in [
        ("code", "hou.type=king", format!("`hou.type` cannot be answered with `king`: `king` is none of its options\n  to do: write one of {types}")),
        (
            "slip",
            "hou.type=ownr",
            format!("`hou.type` cannot be answered with `ownr`: `ownr` is none of its options\n  to do: did you mean `owner`? write one of {types}"),
        ),
        ("two", "hou.type=owner,room", format!("`hou.type` cannot be answered with `owner,room`: it takes one option\n  to do: write one of {types}")),
        ("empty", "hou.type=", format!("`hou.type` cannot be answered with ``: nothing is said\n  to do: leave it out, or write one of {types}")),
        ("alone", "hou.state=none,damp", "`hou.state` cannot be answered with `none,damp`: `none` stands alone\n  to do: give it alone, or leave it out".to_owned()),
        ("figure", "hou.scale=11", "`hou.scale` cannot be answered with `11`: that does not fit\n  to do: write a whole number from 0 to 10".to_owned()),
        (
            "day",
            "hou.evict_date=2026-02-31",
            "`hou.evict_date` cannot be answered with `2026-02-31`: that is no day: February 2026 has 28 days\n  to do: write it as YYYY-MM-DD".to_owned(),
        ),
        (
            "cell",
            "clo.share=coach:nope",
            "`clo.share` cannot be answered with `coach:nope`: `coach:nope` is no row, or no row with a topic\n  to do: write `row` or \
             `row:topic`, with commas; the topics are hou, fin, hea, wor, fam, net, men, saf; the rows are none, coach, gem_money, \
             gem_work, landlord, gp, school, care, family"
                .to_owned(),
        ),
    ] {
        let ran = run_case(&format!("answer-{name}"), &format!(r#"{ME}, "answers": ["{answer}"]"#)).expect_code(1);
        let said = format!("error[bad-answer] c.json#/0/answers/0\n  {said}\n{NO_PLAN}");
        assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", said.as_str()), "{answer}");
    }
}

#[test]
fn a_figure_that_is_none_is_told_which_fit() {
    let fits = "to do: write figures only: a whole number from 0 to 10";
    for (name, figure, said) in [
        ("below", "-1", "the answer to `hou.scale` is no whole number that fits anywhere"),
        ("part", "4.5", "the answer to `hou.scale` is no whole number that fits anywhere"),
        ("text", "\"4\"", "the answer to `hou.scale` is `\"4\"`; expected a JSON number"),
        ("list", "[4]", "the answer to `hou.scale` is `[4]`; expected a JSON number"),
    ] {
        let ran = run_case(&format!("figure-{name}"), &format!(r#"{ME}, "scales": {{ "hou.scale": {figure} }}"#)).expect_code(1);
        assert_eq!(ran.err, format!("error[bad-answer] c.json#/0/scales/hou.scale\n  {said}\n  {fits}\n{NO_PLAN}"));
    }
}

#[test]
fn what_is_long_is_not_printed_whole() {
    let long = "x".repeat(30_000);
    for (name, case) in [
        ("answer", format!(r#"{ME}, "answers": ["hou.type={long}"]"#)),
        ("no-sign", format!(r#"{ME}, "answers": ["{long}"]"#)),
        ("question", format!(r#"{ME}, "scales": {{ "{long}": "" }}"#)),
        ("words", format!(r#"{ME}, "open_answers": {{ "hh.why": "{long}" }}"#)),
        ("member", format!(r#""members": ["{long}"]"#)),
        ("key", format!(r#""members": ["m1 self {long}=yes"]"#)),
        ("type", format!(r#""members": "{long}""#)),
        ("twice", format!(r#""x": {{ "{long}": 1, "{long}": 2 }}"#)),
    ] {
        // Own words may be long: twice as long as one answer may be.
        let case = if name == "words" { case.replace(&long, &long.repeat(2)) } else { case };
        let ran = run_case(&format!("long-{name}"), &case);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{name}");
        assert!(ran.err.len() < 600 && ran.err.contains("xxxx"), "{name}: {} bytes: {}", ran.err.len(), &ran.err[..600.min(ran.err.len())]);
    }
    run_case("long-told", &format!(r#"{ME}, "answers": ["hou.type={long}"]"#))
        .expect_err(&format!("`{}…` (30000 characters)", "x".repeat(40)));
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
fn days_beyond_the_list_of_holidays_are_told() {
    let cases = format!("{}#c2_debts_eviction", root().join("tests/data/cases.json").display());
    let desk = Desk::new("holidays");
    let run =
        |day: &str, more: &[&str]| desk.run(&[&["run", &national(), "--case", &cases, "--date", day][..], more].concat()).expect_code(0);
    assert_eq!(run("2026-11-22", &[]).err, "");
    for (day, first) in [("2029-12-24", "2029-12-24"), ("2028-12-21", "2029-01-01"), ("2025-12-24", "2025-12-24")] {
        let said = format!(
            "warning[past-date] clock.json#/holidays\n  holidays are known from 2026-01-01 to 2028-12-31: of {first}, and days beyond, \
             nobody knows whether they are holidays, and only weekends were passed over\n  to do: look those days up; and add the \
             holidays of those years, with their source\n"
        );
        assert_eq!(run(day, &[]).err, said, "{day}");
    }
    // And the coach reads it among the checks, and whoever reads the plan by program.
    let told = "De feestdagen na 31 december 2028 staan nog niet in de lijst. Kijk bij elke dag daarna of het een feestdag is.";
    for (day, expect) in [("2029-12-24", true), ("2028-12-21", true), ("2026-11-22", false)] {
        assert_eq!(run(day, &["--format", "json"]).out.contains(told), expect, "{day}");
    }
}
