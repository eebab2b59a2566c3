//! Tests that a picture is not crowded: what belongs to different things does not stand so close that it is read as one.

use super::fixture;
use super::geometry::{Rect, Shape};
use super::label;
use super::model::TieKind;
use super::scene::{Scene, Setting, TieMark};

/// Frames as they come on a desk, beside an article, and on a phone.
const FRAMES: [(f64, f64); 3] = [(760.0, 600.0), (540.0, 536.0), (328.0, 718.0)];

/// Articles with many names and ties.
const FULL: [&str; 7] =
    ["the seed", "own-council", "own-hotline", "own-inquest", "own-merger", "own-river", "own-winger"];

fn close(a: Rect, b: Rect, beside: f64, below: f64) -> bool {
    a.padded(beside, below).overlap(b) > 0.5
}

#[test]
fn words_of_one_thing_keep_off_those_of_another() {
    for (title, model) in fixture::models(|name| FULL.contains(&name)) {
        let kinds = model.calm();
        for (width, height) in FRAMES {
            let setting = Setting::new(&model, kinds, width, height);
            let scene = Scene::new(&model, &setting, kinds, setting.fitting(&model, kinds));
            let at = format!("{title} at {width}");
            assert!(scene.nodes.iter().all(|n| n.place.free), "{at}: a name is missing");
            let captions: Vec<&TieMark> = scene.ties.iter().filter(|t| t.place.free).collect();
            for (i, a) in scene.nodes.iter().enumerate() {
                for b in &scene.nodes[i + 1..] {
                    let [a, b] = [a, b].map(|n| (n.place.rect, n.name.lines.join(" ")));
                    assert!(!close(a.0, b.0, 10.0, 4.0), "{at}: “{}” and “{}”", a.1, b.1);
                }
                for b in scene.nodes.iter().filter(|b| b.node != a.node) {
                    // But for squares, the corners of the square around a body are not the body.
                    let corner = if b.disc.shape == Shape::Square { 0.5 } else { 4.0 };
                    assert!(
                        a.place.rect.padded(2.0, 1.0).overlap(label::body(&b.disc)) <= corner,
                        "{at}: {:?} and a node",
                        a.name.lines
                    );
                }
                for t in &captions {
                    assert!(
                        !close(a.place.rect, t.place.rect, 5.0, 2.0),
                        "{at}: {:?}, {:?}",
                        a.name.lines,
                        t.caption.lines
                    );
                }
            }
            for t in &captions {
                let on = |other: &TieMark| label::under(&other.route, t.place.rect);
                let has_words =
                    |other: &TieMark| other.caption.width > 0.0 && model.ties[other.tie].kind != TieKind::SpeaksAbout;
                let strange =
                    scene.ties.iter().filter(|other| other.tie != t.tie && has_words(other)).any(|o| on(o) > 4.0);
                assert!(on(t) >= 1.0 || !strange, "{at}: {:?} is beside its line, on another", t.caption.lines);
            }
        }
    }
}
