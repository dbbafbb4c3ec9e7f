//! The widget. It does nothing by itself: the element class calls `mount` of `keukentafel::embed`.

use keukentafel as _;

fn main() {}
