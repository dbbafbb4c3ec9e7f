//! How the words of the shipped guide read, whoever they are about.

/// Who gave no name is "u" or "you": a sentence about `{name}` must fit that too.
#[test]
fn a_sentence_with_a_name_in_it_fits_you_as_well() {
    // In Dutch only "is" differs; in English every verb that ends in s does: can, will and may fit both.
    let english: fn(&str) -> bool = |verb| verb.ends_with('s');
    let dutch: fn(&str) -> bool = |verb| verb == "is";
    let mut wrong = Vec::new();
    let goals = [
        "goals.json",
        "goals/safety.json",
        "goals/care.json",
        "goals/debts.json",
        "goals/mind.json",
        "goals/family.json",
        "goals/work.json",
    ];
    let dutch = goals.map(|file| (file, "\"{name} ", dutch));
    for (file, gap, differs) in [("words/en.json", "{name} ", english)].into_iter().chain(dutch) {
        let text = std::fs::read_to_string(crate::talk::root().join("questionnaires/breed-gesprek").join(file)).expect(file);
        for (at, line) in text.lines().enumerate() {
            let verb =
                |after: &str| after.split([' ', '.', ',', '"']).find(|word| !["still", "always", "also"].contains(word)).map(str::to_owned);
            let verbs = line.split(gap).skip(1).filter_map(verb).filter(|verb| differs(verb));
            wrong.extend(verbs.map(|verb| format!("{file}:{} {{name}} {verb}", at + 1)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
