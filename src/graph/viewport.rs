//! Which part of the picture the frame shows: pan and zoom as plain numbers.

use super::geometry::{Point, Rect, between, point};

/// Maps positions as laid out to the frame's pixels: first scaled by `zoom`, then moved by `shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Viewport {
    /// Frame pixels for one pixel of the picture.
    pub(crate) zoom: f64,
    /// Where the picture's origin stands in the frame.
    pub(crate) shift: Point,
}

/// Zoom is held between these.
const LEAST: f64 = 0.25;
const MOST: f64 = 4.0;

/// One press of the zoom button, and one step between two arrangements of the labels.
pub(crate) const STEP: f64 = 1.25;

/// The factor of a turn of the wheel: e to the power of `turn`, near enough up to a half (a Padé quotient). Turned back as far,
/// the zoom is what it was. The standard power would weigh 400 bytes.
pub(crate) fn turned(turn: f64) -> f64 {
    let square = turn * turn;
    (12.0 + 6.0 * turn + square) / (12.0 - 6.0 * turn + square)
}

impl Viewport {
    /// Shows `bounds`, measured in a scene drawn with `stretch`, whole and in the middle of a frame, never larger than drawn.
    pub(crate) fn fit(bounds: Rect, stretch: f64, width: f64, height: f64) -> Viewport {
        let room = |frame: f64, own: f64| if own > 0.0 { frame / own } else { 1.0 };
        let scale = between(room(width, bounds.width()).min(room(height, bounds.height())), LEAST, 1.0);
        Viewport { zoom: scale * stretch, shift: point(width, height) * 0.5 - bounds.centre() * scale }
    }

    /// The same moved by `by` in the frame.
    #[must_use]
    pub(crate) fn panned(self, by: Point) -> Viewport {
        Viewport { shift: self.shift + by, ..self }
    }

    /// The same zoomed by `factor`, so that what is at `at` in the frame stays there.
    #[must_use]
    pub(crate) fn zoomed(self, factor: f64, at: Point) -> Viewport {
        let zoom = between(self.zoom * factor, LEAST, MOST);
        let real = zoom / self.zoom;
        Viewport { zoom, shift: at - (at - self.shift) * real }
    }

    /// Where a point of the picture is in the frame.
    pub(crate) fn to_frame(self, at: Point) -> Point {
        at * self.zoom + self.shift
    }

    /// The zoom in whole steps from `base`. Labels are arranged anew only from step to step, so that they do not flicker.
    pub(crate) fn stretch(self, base: f64) -> f64 {
        let (times, half) = (between(self.zoom / base, LEAST / MOST, MOST / LEAST), STEP.sqrt());
        let mut steps = 1.0;
        while times > steps * half {
            steps *= STEP;
        }
        while times < steps / half {
            steps /= STEP;
        }
        base * steps
    }

    /// Moved so that a point of the picture which is outside the frame comes into it.
    #[must_use]
    pub(crate) fn showing(self, at: Point, width: f64, height: f64) -> Viewport {
        let Point { x, y } = self.to_frame(at);
        let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
        if inside { self } else { self.kept(Rect::around(at, 0.0, 0.0), width, height) }
    }

    /// Moved so far that at least a part of `bounds` stays in the frame.
    #[must_use]
    pub(crate) fn kept(self, bounds: Rect, width: f64, height: f64) -> Viewport {
        let (min, max) = (self.to_frame(bounds.min), self.to_frame(bounds.max));
        let hold = |low: f64, high: f64, frame: f64| {
            let inset = 60.0_f64.min(frame / 4.0);
            if high < inset {
                inset - high
            } else if low > frame - inset {
                frame - inset - low
            } else {
                0.0
            }
        };
        self.panned(point(hold(min.x, max.x, width), hold(min.y, max.y, height)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The point of the picture that is at `at` in the frame.
    fn to_picture(v: Viewport, at: Point) -> Point {
        (at - v.shift) * (1.0 / v.zoom)
    }

    fn near(a: Point, b: Point) -> bool {
        (a - b).length() < 1e-9
    }

    #[test]
    fn what_is_under_the_finger_stays_there() {
        let v = Viewport { zoom: 0.8, shift: point(30.0, -12.0) };
        let at = point(200.0, 100.0);
        let closer = v.zoomed(1.7, at);
        assert!(near(to_picture(v, at), to_picture(closer, at)));
        assert!(near(closer.to_frame(to_picture(closer, at)), at));
        assert_eq!(v.zoomed(1000.0, at).zoom, MOST);
        assert!(near(to_picture(v, at), to_picture(v.zoomed(1000.0, at), at)));
    }

    #[test]
    fn fit_shows_all_and_enlarges_nothing() {
        let small = Viewport::fit(Rect::around(point(10.0, 10.0), 100.0, 50.0), 1.0, 400.0, 300.0);
        assert_eq!(small.zoom, 1.0);
        assert!(near(small.to_frame(point(10.0, 10.0)), point(200.0, 150.0)));
        let large = Viewport::fit(Rect::around(point(0.0, 0.0), 800.0, 300.0), 1.0, 400.0, 300.0);
        assert_eq!(large.zoom, 0.5);
        let nothing = Viewport::fit(Rect::around(point(0.0, 0.0), 0.0, 0.0), 1.0, 0.0, 0.0);
        assert!(nothing.shift.x.is_finite());
    }

    #[test]
    fn labels_are_arranged_anew_in_steps() {
        let at = |zoom: f64| Viewport { zoom, shift: point(0.0, 0.0) }.stretch(0.8);
        assert_eq!((at(0.8), at(0.82), at(0.79)), (0.8, 0.8, 0.8));
        assert!((at(1.02) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_turn_is_a_power_of_e() {
        for turn in [-0.5, -0.22, -0.01, 0.0, 0.1, 0.5] {
            assert!((turned(turn) / f64::exp(turn) - 1.0).abs() < 5e-5, "{turn}");
            assert!((turned(turn) * turned(-turn) - 1.0).abs() < 1e-12, "{turn}");
        }
    }

    #[test]
    fn what_has_the_focus_comes_into_sight() {
        let v = Viewport { zoom: 2.0, shift: point(0.0, 0.0) };
        let far = point(300.0, 10.0);
        let shown = v.showing(far, 400.0, 300.0).to_frame(far);
        assert!(near(shown, point(340.0, 60.0)), "{shown:?}");
        assert_eq!(v.showing(point(1.0, 1.0), 400.0, 300.0), v, "what is in sight moves nothing");
    }

    #[test]
    fn the_picture_cannot_be_lost() {
        let bounds = Rect::around(point(0.0, 0.0), 200.0, 200.0);
        let lost = Viewport { zoom: 1.0, shift: point(-5000.0, 4000.0) };
        let kept = lost.kept(bounds, 400.0, 300.0);
        assert!(kept.to_frame(bounds.max).x >= 60.0 && kept.to_frame(bounds.min).y <= 240.0);
        let fine = Viewport { zoom: 1.0, shift: point(10.0, 10.0) };
        assert_eq!(fine.kept(bounds, 400.0, 300.0), fine);
    }
}
