//! Words that are put together only where they are shown or heard.

use eframe::egui::{Label, Response};

/// Shows words while the pointer rests on something; a screen reader hears them with its name. There may be
/// hundreds of such places, so nothing is said in vain.
pub fn on_hover(response: Response, said: impl Fn() -> String) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| {
        if node.description().is_none() {
            node.set_description(said());
        }
    });
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.add(Label::new(said()));
    })
}
