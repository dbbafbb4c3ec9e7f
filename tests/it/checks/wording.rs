//! How the words of the shipped guide read, whoever they are about.

use keukentafel::guide::Whose;

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

/// A goal may be for somebody else than who fills this in: then "you" would be the wrong person. "Your landlord" stays right.
#[test]
fn a_goal_for_whom_the_answers_name_says_you_of_nobody() {
    let guide = crate::talk::guide("breed-gesprek");
    let say = |text| guide.source_words().text(text);
    let named = guide.goals.iter().filter(|goal| matches!(goal.whose, Whose::Named(..)));
    let texts = named.flat_map(|goal| {
        let steps = goal.actions.iter().map(|action| &action.what);
        steps.chain([&goal.outcome, &goal.why, &goal.measure.fact]).chain(&goal.why_later).map(|text| (&goal.id, say(text)))
    });
    let says_you = |text: &str| text.split(|sign: char| !sign.is_alphabetic()).any(|word| word.eq_ignore_ascii_case("u"));
    let (wrong, right): (Vec<_>, Vec<_>) = texts.partition(|(_, text)| says_you(text));
    assert!(wrong.is_empty() && right.len() > 40, "{wrong:#?}");
}

/// A term in a plan is read as its own words, how long, and what starts it: each a sentence that is not too long.
#[test]
fn a_term_of_the_law_reads_in_short_sentences() {
    let guide = crate::talk::guide("breed-gesprek");
    let say = |text| guide.source_words().text(text);
    let words = |text: &str| text.split_whitespace().count();
    let mut wrong = Vec::new();
    for deadline in guide.clock.deadlines.iter().filter(|deadline| deadline.in_plan) {
        let event = guide.clock.events.iter().find(|event| event.id == deadline.event).expect("an event");
        let told = format!("{}: binnen 4 weken. De tijd begint als dit gebeurt: {}.", say(&deadline.what), say(&event.name));
        wrong.extend(told.split_inclusive(['.', '?']).filter(|sentence| words(sentence) > 15).map(str::to_owned));
    }
    let plan = crate::talk::Talk::case("c1_ramp").markdown();
    let terms = plan.lines().filter(|line| line.starts_with("- ") && line.contains("De tijd begint als dit gebeurt"));
    wrong.extend(terms.flat_map(|line| line[2..].split_inclusive(['.', '?'])).filter(|sentence| words(sentence) > 15).map(str::to_owned));
    assert!(wrong.is_empty() && guide.clock.deadlines.len() > 10, "{wrong:#?}");
}
