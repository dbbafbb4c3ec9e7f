//! The widget. It does nothing by itself: the element class calls `mount` of `keukentafel::embed`.

use keukentafel as _;

/// Where the widget's memory comes from: smaller to download than the one of the standard library (`docs/decisions/0021`).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
