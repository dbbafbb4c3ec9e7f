//! A stored conversation within a page to read, and out of it again. The page is looked through as text and never as HTML: a
//! file of a stranger is not drawn, not run, and not believed.

use super::reader::{Read, Reader, Refusal, Stored};
use super::{SavedTalk, TALK_FORMAT};
use crate::export::json;
use crate::export::{TALK_BEGINS, TALK_ENDS};

/// What the names of all versions of this form begin with.
const TALK_FAMILY: &str = "keukentafel-talk/";

/// The largest file that is opened.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The stored conversation as JSON.
#[must_use]
pub fn write(talk: &SavedTalk) -> String {
    json::text(talk)
}

/// The stored conversation in a page that was saved.
///
/// # Errors
/// There is none in it, or none that this version can take up.
pub fn find(page: &str) -> Result<SavedTalk, Refusal> {
    if page.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let begin = place(page, TALK_BEGINS).ok_or(Refusal::Foreign)? + TALK_BEGINS.len();
    let rest = page.get(begin..).unwrap_or_default();
    let data = place(rest, TALK_ENDS).and_then(|end| rest.get(..end)).ok_or(Refusal::Damaged)?;
    let mut format = String::new();
    whole(data, &mut |from| {
        // The rest only has to be JSON: what it says is not looked at before it is known to be ours.
        from.object(&mut |name, from| if name == "format" { format.read(from) } else { from.skip() })
    })?;
    if format != TALK_FORMAT {
        return Err(if format.starts_with(TALK_FAMILY) { Refusal::Newer } else { Refusal::Foreign });
    }
    let mut talk = SavedTalk::default();
    whole(data, &mut |from| talk.read(from))?;
    Ok(talk)
}

/// Where this begins. The search of the standard library is fast for any needle, and would be a kilobyte of the widget.
fn place(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|window| window == needle.as_bytes())
}

fn whole(data: &str, read: &mut dyn FnMut(&mut Reader<'_>) -> Read) -> Read {
    let mut from = Reader::new(data);
    read(&mut from)?;
    from.end()
}
