//! The people around the household and where they see it differently; who may see what, and ways to keep the plan.

use super::line;
use crate::answers::Asked;
use crate::export::Format;
use crate::flow::Step;
use crate::plan::Plan;
use crate::question::OptionIx;
use crate::questionnaire::Role;
use crate::screen::{Action, AskedField, At, FieldGroup, OptionRow, PaneSide, TextField, TypeTarget, picture, plan, question, start};
use crate::session::{DeskEvent, Event, PlanEvent};
use crate::text::{Message, capitalised};

pub(super) fn people(at: &At<'_>, plan: &Plan) -> PaneSide {
    let mut heard = at.section("people", Message::CoachPeople);
    let questionnaire = &at.visible.guide().questionnaire;
    let asked = questionnaire.with_role(Role::MemberPresence).next();
    let presence = asked.map(|item| at.words.text(questionnaire.item(item).label())).unwrap_or_default();
    for person in &plan.people {
        let present = person.presence.words.as_ref().map(|words| at.words.fill(Message::LabelAndAnswer, &[presence, words]));
        let about: Vec<&str> = [&person.role.words, &person.age.words, &present].into_iter().filter_map(|words| words.as_deref()).collect();
        heard.lines.push(line(&capitalised(&person.alias), &about.join(", "), "persoon"));
    }
    let differ = plan::differ(at, plan);
    let questions = fields(at, &[Role::DifferentView, Role::StillToHear, Role::ChildVoice]);
    PaneSide::People { picture: picture::people(at), sections: vec![heard, differ], questions }
}

pub(super) fn keep(at: &At<'_>, plan: &Plan) -> PaneSide {
    let mut buttons = vec![at.desk_button(Action::SaveWork, Message::CoachSaveWork, "bewaar", DeskEvent::Save)];
    buttons.extend(start::downloads(at, Format::ALL));
    for (message, grounds, value) in [(Message::CoachPrintPlan, false, "plan"), (Message::CoachPrintGrounds, true, "grounds")] {
        let mut button = at.desk_button(Action::Print, message, "print", DeskEvent::Print(grounds));
        button.value = Some(value.to_owned());
        buttons.push(button);
    }
    let shared = at.session.is_shared();
    buttons.push(if shared {
        at.button(Action::Unshare, Message::Unshare, "oog-dicht", Event::Plan(PlanEvent::Unshare))
    } else {
        at.button(Action::Share, Message::Share, "brief", Event::Plan(PlanEvent::Share))
    });
    let mut about = at.section("keep", Message::KeepTitle);
    about.lead.push(at.say(Message::CoachWorkFileTold));
    if shared {
        about.lead.push(at.say(Message::SharedTold));
    }
    let on = at.session.state().edits.collective;
    // Off until somebody turns it on: also a code without a name is about somebody.
    let collective = OptionRow {
        code: "collective".to_owned(),
        label: at.say(Message::CoachCollective),
        hint: Some(at.say(Message::CoachCollectiveHint)),
        chosen: on,
        exclusive: false,
        event: Event::Plan(PlanEvent::Collective(!on)),
    };
    PaneSide::Keep {
        collective,
        until: until(at, plan),
        sections: vec![plan::consent(at, plan), about],
        questions: fields(at, &[Role::Consent, Role::Agreement]),
        buttons,
    }
}

/// Until when each party may see what was ticked: it can be made shorter or longer with who ticked it.
fn until(at: &At<'_>, plan: &Plan) -> FieldGroup {
    let mut fields = Vec::new();
    let mut parties: Vec<(Asked, OptionIx)> = Vec::new();
    for row in &plan.consent {
        // What was ticked on different days for one party has one end to agree; what was withdrawn has none.
        if row.withdrawn_on.is_some() || parties.contains(&(row.asked, row.row)) {
            continue;
        }
        parties.push((row.asked, row.row));
        let party = at.words.fill(Message::LabelAndAnswer, &[&at.wording().name(row.member), &row.name]);
        let words = row.until.map(|day| day.to_string()).unwrap_or_default();
        fields.push(TextField { words, label: Some(capitalised(&party)), asked: TypeTarget::Until(row.asked, row.row) });
    }
    FieldGroup { title: at.say(Message::CoachUntil), notices: Vec::new(), fields }
}

/// The questions with these places in the plan, to be answered beside it. The one on the screen is not there twice.
fn fields(at: &At<'_>, roles: &[Role]) -> Vec<AskedField> {
    let questionnaire = &at.visible.guide().questionnaire;
    let mut fields = Vec::new();
    for role in roles {
        for item in questionnaire.with_role(*role) {
            let Some(of) = questionnaire.item(item).question() else { continue };
            for asked in at.visible.asked_of(item) {
                if at.session.state().step == Step::Question(asked) {
                    continue;
                }
                let text = at.words.text(&questionnaire.item(item).text).to_owned();
                fields.push(AskedField {
                    question: questionnaire.item(item).link.to_string(),
                    member: asked.member.map(|member| member.to_string()),
                    about: asked.member.map(|member| at.words.fill(Message::AboutMember, &[&at.wording().name(member)])),
                    text,
                    field: question::field(at, asked, of),
                });
            }
        }
    }
    fields
}
