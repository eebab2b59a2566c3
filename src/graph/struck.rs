//! Tests that words can be read: over all annotated articles, few lines run through names, and captions keep in the picture and
//! off the heads of lines.

use super::edge::Route;
use super::fixture;
use super::geometry::Rect;
use super::label;
use super::scene::{Scene, Setting};

/// A frame as it comes on a desk, on a tablet, beside an article and on a phone, with how many of the names in all pictures
/// may have a line running through them. Where many names share little room some cannot help it.
const FRAMES: [(f64, f64, usize); 4] = [(760.0, 600.0, 5), (680.0, 560.0, 6), (564.0, 556.0, 20), (328.0, 720.0, 38)];

#[test]
fn lines_keep_off_names_and_captions_in_the_picture() {
    let models = fixture::models(|_| true);
    for (width, height, most) in FRAMES {
        let mut struck = Vec::new();
        for (title, model) in &models {
            let kinds = model.calm();
            let setting = Setting::new(model, kinds, width, height);
            let scene = Scene::new(model, &setting, kinds, setting.fitting(model, kinds));
            for name in &scene.nodes {
                let through = |rect: Rect| scene.ties.iter().any(|t| label::under(&t.route, rect) > 1.0);
                if through(name.place.rect) {
                    struck.push(format!("{title}: {}", name.name.lines.join(" ")));
                }
            }
            let nodes = scene.nodes.iter().map(|n| label::body(&n.disc).cover(n.place.rect)).reduce(Rect::cover);
            let Some(nodes) = nodes else { continue };
            let picture = Rect::around(nodes.centre(), nodes.width().max(width), nodes.height().max(height));
            for tie in scene.ties.iter().filter(|t| t.place.free) {
                let (at, words) = (format!("{title} at {width}"), &tie.caption.lines);
                assert!(tie.place.rect.outside(picture) <= 0.5, "{at}: {words:?} leaves the picture");
                let covered = scene.nodes.iter().find(|n| n.place.rect.overlap(tie.place.rect) > 1.0);
                assert!(covered.is_none(), "{at}: {words:?} covers {covered:?}");
            }
        }
        assert!(struck.len() <= most, "{} at {width}: {struck:#?}", struck.len());
    }
}

/// The seed's picture changes with every pixel of the frame: of twenty-five frames as they come beside an article, at most so
/// many may have a head that is more than a third covered.
const HEADLESS: usize = 3;

#[test]
fn captions_keep_off_the_heads_of_lines() {
    let models = fixture::models(|name| name == "the seed");
    let (_, model) = models.first().unwrap();
    let kinds = model.calm();
    let frames = (0..25).map(|i| (534.0 + f64::from(i / 5) * 10.0, 522.0 + f64::from(i % 5) * 10.0));
    let mut headless = Vec::new();
    for (width, height) in frames {
        let setting = Setting::new(model, kinds, width, height);
        let scene = Scene::new(model, &setting, kinds, setting.fitting(model, kinds));
        let routes: Vec<Route> = scene.ties.iter().map(|t| t.route).collect();
        let mut shown = scene.ties.iter().filter(|t| t.place.free);
        if let Some(over) = shown.find(|t| routes.iter().any(|r| label::headless(r, t.place.rect) > 0.35)) {
            headless.push(format!("{width} x {height}: {:?}", over.caption.lines));
        }
    }
    assert!(headless.len() <= HEADLESS, "{headless:#?}");
}
