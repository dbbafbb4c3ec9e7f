//! The house: a room for each topic, its state by mark and word, and none where it must not be seen.

use super::draw::{Page, draw, draw_body, value};
use super::views::{self, room};
use keukentafel::screen::{Body, MapView, RoomState};

fn house(rooms: Vec<keukentafel::screen::Room>) -> Page {
    draw_body(Body::Map(MapView { rooms, ..views::house(0) }))
}

#[test]
fn every_room_is_a_door_with_the_name_of_its_topic() {
    for count in [0, 1, 2, 7, 8, 40] {
        let page = draw(views::screen(Body::Map(views::house(count))));
        assert_eq!(page.count("data-action=\"room\""), count);
    }
    let page = draw_body(Body::Map(views::house(8)));
    let topics: Vec<_> = page.tags().filter(|tag| tag.contains("data-action=\"room\"")).filter_map(|tag| value(tag, "value")).collect();
    assert_eq!(topics, ["hou", "fin", "hea", "wor", "fam", "soc", "fee", "saf"]);
    assert_eq!(value(page.tag(&["nav"]), "aria-label"), Some("De onderwerpen"));
    page.in_order(&["Sanne, Mees en Liv", "data-action=\"room\""]);
}

#[test]
fn each_state_has_a_mark_of_its_own_and_its_word() {
    let rows = [
        (RoomState::NotYet, "not-yet", "staat-niet", "Nog niet"),
        (RoomState::GoesWell, "goes-well", "staat-goed", "Gaat goed"),
        (RoomState::Worry, "worry", "staat-zorg", "Een zorg"),
        (RoomState::Now, "now", "staat-nu", "Nu iets nodig"),
    ];
    for (state, name, mark, words) in rows {
        let page = house(vec![room("hou", "Wonen", "wonen", state, words)]);
        assert_eq!(value(page.tag(&["data-action=\"room\""]), "data-state"), Some(name));
        let room = page.inside("data-action=\"room\"", "</button>");
        assert_eq!(room.values("data-sign"), ["wonen", mark]);
        room.in_order(&["Wonen", words]);
    }
}

#[test]
fn a_hidden_state_is_nowhere_to_be_seen() {
    let page = house(vec![room("saf", "Veilig", "veilig", RoomState::Hidden, "")]);
    let room = page.inside("data-action=\"room\"", "</button>");
    assert_eq!(room.values("data-sign"), ["veilig"]);
    assert_eq!(room.count("kt-room__state"), 0);
    assert!(room.text().ends_with("Veilig"));
}

#[test]
fn a_topic_without_a_sign_is_still_a_room() {
    let page = house(vec![room("x", "Iets anders", "bestaat-niet", RoomState::NotYet, "Nog niet")]);
    assert_eq!(page.inside("data-action=\"room\"", "</button>").values("data-sign"), ["staat-niet"]);
}
