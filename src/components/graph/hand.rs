//! What fingers and mouse do to the picture: drag a node, pan the ground, pinch. Numbers in, numbers out; no DOM.

use crate::graph::geometry::Point;

/// What was taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// The ground: the picture is moved.
    Ground,
    /// A node, by its index in the model.
    Node(usize),
}

/// What a movement means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Motion {
    /// Nothing yet: it may still become a click.
    None,
    /// The picture moves by so much.
    Pan(Point),
    /// A node moves by so much.
    Drag(usize, Point),
    /// The picture grows by a factor around a point of the frame, and moves by so much.
    Pinch(f64, Point, Point),
}

/// The pointers that are down.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// Their ids and where they last were, in the frame.
    down: Vec<(i32, Point)>,
    grip: Option<Grip>,
    start: Point,
    /// True once the hand has moved so far that it can be no click.
    moved: bool,
}

/// A hand that moves less than this is about to click.
const SLACK: f64 = 5.0;

impl Hand {
    /// A pointer goes down on `grip`.
    pub(super) fn press(&mut self, id: i32, at: Point, grip: Grip) {
        self.down.retain(|d| d.0 != id);
        if self.down.is_empty() {
            (self.grip, self.start, self.moved) = (Some(grip), at, false);
        }
        self.down.push((id, at));
    }

    /// A pointer moves; gives what that means, and whether it has just ceased to be a click.
    pub(super) fn drag(&mut self, id: i32, at: Point) -> (Motion, bool) {
        let Some(i) = self.down.iter().position(|d| d.0 == id) else { return (Motion::None, false) };
        let before = std::mem::replace(&mut self.down[i].1, at);
        if let [first, second] = self.down.as_slice() {
            let still = if i == 0 { second.1 } else { first.1 };
            let was = (before - still).length().max(1.0);
            self.moved = true;
            return (Motion::Pinch((at - still).length() / was, (at + still) * 0.5, (at - before) * 0.5), false);
        }
        let began = !self.moved && (at - self.start).length() > SLACK;
        self.moved |= began;
        if !self.moved {
            return (Motion::None, false);
        }
        // What was held back while it could have been a click is made up for.
        let by = if began { at - self.start } else { at - before };
        match self.grip {
            Some(Grip::Node(node)) => (Motion::Drag(node, by), began),
            Some(Grip::Ground) => (Motion::Pan(by), began),
            None => (Motion::None, began),
        }
    }

    /// A pointer goes up or is lost.
    pub(super) fn release(&mut self, id: i32) {
        self.down.retain(|d| d.0 != id);
        if self.down.is_empty() {
            self.grip = None;
        } else {
            // One finger of a pinch left: it goes on as a pan.
            (self.grip, self.start) = (Some(Grip::Ground), self.down[0].1);
        }
    }

    /// True while something is held.
    pub(super) fn holds(&self) -> bool {
        !self.down.is_empty() && self.moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::geometry::point;

    #[test]
    fn a_little_tremble_is_a_click_and_more_is_a_drag() {
        let mut hand = Hand::default();
        hand.press(1, point(10.0, 10.0), Grip::Node(3));
        assert_eq!(hand.drag(1, point(12.0, 11.0)), (Motion::None, false));
        assert_eq!(hand.drag(1, point(20.0, 10.0)), (Motion::Drag(3, point(10.0, 0.0)), true));
        assert_eq!(hand.drag(1, point(21.0, 12.0)), (Motion::Drag(3, point(1.0, 2.0)), false));
        hand.release(1);
        assert_eq!(hand.drag(1, point(90.0, 90.0)), (Motion::None, false));
        assert!(!hand.holds());
    }

    #[test]
    fn two_fingers_pinch() {
        let mut hand = Hand::default();
        hand.press(1, point(0.0, 0.0), Grip::Ground);
        hand.press(2, point(100.0, 0.0), Grip::Ground);
        let (motion, _) = hand.drag(2, point(200.0, 0.0));
        assert_eq!(motion, Motion::Pinch(2.0, point(100.0, 0.0), point(50.0, 0.0)));
        hand.release(1);
        assert_eq!(hand.drag(2, point(210.0, 0.0)).0, Motion::Pan(point(10.0, 0.0)));
    }

    #[test]
    fn the_ground_pans() {
        let mut hand = Hand::default();
        hand.press(7, point(0.0, 0.0), Grip::Ground);
        assert_eq!(hand.drag(7, point(0.0, 30.0)).0, Motion::Pan(point(0.0, 30.0)));
        assert_eq!(hand.drag(8, point(0.0, 90.0)).0, Motion::None);
    }
}
