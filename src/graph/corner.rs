//! Where a card over the picture stands so that it covers least of what it is about.

use super::geometry::{Point, Rect, between, point};

/// A side of the picture from top to bottom, or one half of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Corner {
    /// "start" or "end": the value of the attribute that the style sheet selects on.
    pub(crate) side: &'static str,
    /// "top" or "bottom" when the card must be content with half the height.
    pub(crate) half: Option<&'static str>,
}

/// Room for the card, which the style sheet makes as wide: 19rem, or a part of a narrower picture.
const WIDTH: f64 = 304.0;

/// As much of a narrow picture's width.
const SHARE: f64 = 0.52;

/// The place in a `frame` that covers the fewest of `points`; of equal ones a whole side, on the right.
pub(crate) fn free_corner(points: &[Point], frame: Point) -> Corner {
    let width = between(frame.x * SHARE, 0.0, WIDTH);
    let sides = [("end", frame.x - width), ("start", 0.0)];
    let halves = [(None, 0.0, 1.0), (Some("top"), 0.0, 0.5), (Some("bottom"), 0.5, 1.0)];
    let places = halves.into_iter().flat_map(|half| sides.map(|side| (half, side)));
    let covered = places.map(|((half, top, foot), (side, left))| {
        let rect = Rect { min: point(left, frame.y * top), max: point(left + width, frame.y * foot) };
        (points.iter().filter(|&&p| rect.holds(p)).count(), Corner { side, half })
    });
    let least = covered.reduce(|best, next| if next.0 < best.0 { next } else { best });
    least.map_or(Corner { side: "end", half: None }, |(_, corner)| corner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Point = point(560.0, 540.0);

    fn corner(from: Point, to: Point) -> (&'static str, Option<&'static str>) {
        let points: Vec<Point> = (0..=12).map(|i| from + (to - from) * (f64::from(i) / 12.0)).collect();
        let Corner { side, half } = free_corner(&points, FRAME);
        (side, half)
    }

    #[test]
    fn a_card_stands_beside_a_tie_on_one_side() {
        assert_eq!(corner(point(60.0, 80.0), point(200.0, 400.0)), ("end", None));
        assert_eq!(corner(point(540.0, 80.0), point(400.0, 400.0)), ("start", None));
    }

    #[test]
    fn a_card_stands_above_or_below_a_tie_across_the_picture() {
        assert_eq!(corner(point(60.0, 80.0), point(500.0, 120.0)), ("end", Some("bottom")));
        assert_eq!(corner(point(60.0, 480.0), point(500.0, 420.0)), ("end", Some("top")));
        assert_eq!(corner(point(60.0, 400.0), point(520.0, 60.0)), ("end", Some("bottom")));
    }
}
