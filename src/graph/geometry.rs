//! Points, rectangles and node shapes: the little plane geometry that the picture needs.

use std::ops::{Add, Mul, Sub};

use extract::EntityKind;

/// A point or a vector, in CSS pixels at zoom 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Short for [`Point`] from its coordinates.
pub(crate) const fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Add for Point {
    type Output = Point;
    fn add(self, o: Point) -> Point {
        point(self.x + o.x, self.y + o.y)
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, o: Point) -> Point {
        point(self.x - o.x, self.y - o.y)
    }
}

impl Mul<f64> for Point {
    type Output = Point;
    fn mul(self, k: f64) -> Point {
        point(self.x * k, self.y * k)
    }
}

impl Point {
    /// Distance from the origin.
    pub(crate) fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// Scalar product.
    pub(crate) fn dot(self, o: Point) -> f64 {
        self.x * o.x + self.y * o.y
    }

    /// The third component of the vector product: its sign tells the side.
    pub(crate) fn cross(self, o: Point) -> f64 {
        self.x * o.y - self.y * o.x
    }

    /// The same direction with length 1; the zero vector points right.
    pub(crate) fn unit(self) -> Point {
        let l = self.length();
        if l < 1e-9 { point(1.0, 0.0) } else { self * (1.0 / l) }
    }

    /// Turned a quarter, from the x axis towards the y axis.
    pub(crate) fn normal(self) -> Point {
        point(-self.y, self.x)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub(crate) struct Rect {
    pub(crate) min: Point,
    pub(crate) max: Point,
}

impl Rect {
    /// The rectangle of `width` and `height` around `centre`.
    pub(crate) fn around(centre: Point, width: f64, height: f64) -> Rect {
        let half = point(width / 2.0, height / 2.0);
        Rect { min: centre - half, max: centre + half }
    }

    /// Width.
    pub(crate) fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height.
    pub(crate) fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Middle.
    pub(crate) fn centre(self) -> Point {
        (self.min + self.max) * 0.5
    }

    /// Grown by `by` on every side.
    pub(crate) fn grown(self, by: f64) -> Rect {
        self.padded(by, by)
    }

    /// Grown by `x` to the left and right, by `y` above and below.
    pub(crate) fn padded(self, x: f64, y: f64) -> Rect {
        Rect { min: self.min - point(x, y), max: self.max + point(x, y) }
    }

    /// Whether `p` is inside.
    pub(crate) fn holds(self, p: Point) -> bool {
        (self.min.x..self.max.x).contains(&p.x) && (self.min.y..self.max.y).contains(&p.y)
    }

    /// The smallest rectangle that holds both.
    pub(crate) fn cover(self, o: Rect) -> Rect {
        Rect {
            min: point(self.min.x.min(o.min.x), self.min.y.min(o.min.y)),
            max: point(self.max.x.max(o.max.x), self.max.y.max(o.max.y)),
        }
    }

    /// Area that the two share.
    pub(crate) fn overlap(self, o: Rect) -> f64 {
        let w = self.max.x.min(o.max.x) - self.min.x.max(o.min.x);
        let h = self.max.y.min(o.max.y) - self.min.y.max(o.min.y);
        if w > 0.0 && h > 0.0 { w * h } else { 0.0 }
    }

    /// Area of `self` that lies outside `o`.
    pub(crate) fn outside(self, o: Rect) -> f64 {
        self.width() * self.height() - self.overlap(o)
    }

    /// Length of the part of the segment `a`–`b` that runs inside.
    pub(crate) fn cut(self, a: Point, b: Point) -> f64 {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        let d = b - a;
        for (start, delta, low, high) in [(a.x, d.x, self.min.x, self.max.x), (a.y, d.y, self.min.y, self.max.y)] {
            if delta.abs() < 1e-9 {
                if start < low || start > high {
                    return 0.0;
                }
                continue;
            }
            let (t1, t2) = ((low - start) / delta, (high - start) / delta);
            from = from.max(t1.min(t2));
            to = to.min(t1.max(t2));
        }
        if to > from { (to - from) * d.length() } else { 0.0 }
    }
}

/// True when the segments `a`–`b` and `c`–`d` cross between their ends.
pub(crate) fn crosses(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q - p).cross(r - p);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Distance of `p` from the segment `a`–`b`.
pub(crate) fn distance(p: Point, a: Point, b: Point) -> f64 {
    let d = b - a;
    let l = d.dot(d);
    let t = if l < 1e-9 { 0.0 } else { between((p - a).dot(d) / l, 0.0, 1.0) };
    (p - (a + d * t)).length()
}

/// `v`, but neither less than `least` nor more than `most`. The standard `clamp` can panic, and the printing of the
/// numbers in that message weighs 16 KB.
pub(crate) fn between(v: f64, least: f64, most: f64) -> f64 {
    v.max(least).min(most)
}

/// The unit vector that a turn of so many whole turns points to: a quarter is (0, 1). The standard sine and cosine weigh
/// 8 KB, as they are exact for angles of any size.
pub(crate) fn direction(turns: f64) -> Point {
    let eighth = (turns - (turns + 0.5).floor()) * (std::f64::consts::TAU / 8.0);
    // The first terms of both series are exact enough for an eighth of the angle, which is then doubled three times.
    let s = eighth * eighth;
    let mut sine = eighth * (1.0 - s / 6.0 * (1.0 - s / 20.0 * (1.0 - s / 42.0 * (1.0 - s / 72.0))));
    let mut cosine = 1.0 - s / 2.0 * (1.0 - s / 12.0 * (1.0 - s / 30.0 * (1.0 - s / 56.0 * (1.0 - s / 90.0))));
    for _ in 0..3 {
        (sine, cosine) = (2.0 * sine * cosine, cosine * cosine - sine * sine);
    }
    point(cosine, sine)
}

/// A number as SVG attributes want it, with one decimal. Rust's own way to print fractions would weigh more than the graph.
pub(crate) fn tenths(v: f64) -> String {
    decimals(v, 10.0)
}

/// The same with three decimals, for scales.
pub(crate) fn thousandths(v: f64) -> String {
    decimals(v, 1000.0)
}

fn decimals(v: f64, unit: f64) -> String {
    let n = (v * unit).round() as i64;
    let sign = if n < 0 { "-" } else { "" };
    let (whole, rest) = (n.unsigned_abs() / unit as u64, n.unsigned_abs() % unit as u64);
    let digits = if unit == 10.0 { 1 } else { 3 };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0digits$}") }
}

/// The outline of a node; says the type without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A person.
    Circle,
    /// An organisation.
    Square,
    /// A place.
    Diamond,
    /// A group.
    Hexagon,
    /// An event.
    Star,
    /// Anything else.
    Triangle,
}

impl Shape {
    /// The shape for a type of entity.
    pub(crate) fn of(kind: EntityKind) -> Shape {
        match kind {
            EntityKind::Person => Shape::Circle,
            EntityKind::Organisation => Shape::Square,
            EntityKind::Place => Shape::Diamond,
            EntityKind::Group => Shape::Hexagon,
            EntityKind::Event => Shape::Star,
            EntityKind::Other => Shape::Triangle,
        }
    }

    /// Corners for "radius" `r` around the origin; none for the circle. Drawn so that all shapes of one `r` weigh alike.
    pub(crate) fn corners(self, r: f64) -> Vec<Point> {
        match self {
            Shape::Circle => Vec::new(),
            Shape::Square => {
                let s = r * 0.9;
                vec![point(-s, -s), point(s, -s), point(s, s), point(-s, s)]
            }
            Shape::Diamond => {
                let s = r * 1.2;
                vec![point(0.0, -s), point(s, 0.0), point(0.0, s), point(-s, 0.0)]
            }
            Shape::Hexagon => {
                let (s, h) = (r * 1.08, r * 0.935);
                let half = s / 2.0;
                vec![point(-s, 0.0), point(-half, -h), point(half, -h), point(s, 0.0), point(half, h), point(-half, h)]
            }
            Shape::Star => {
                let ray = |i: i32| direction(f64::from(i) / 10.0 - 0.25) * if i % 2 == 0 { r * 1.3 } else { r * 0.66 };
                (0..10).map(ray).collect()
            }
            Shape::Triangle => vec![point(0.0, -r * 1.2), point(r * 1.15, r * 0.85), point(-r * 1.15, r * 0.85)],
        }
    }

    /// Half the width or height, whichever is greater.
    pub(crate) fn reach(self, r: f64) -> f64 {
        match self {
            Shape::Circle => r,
            Shape::Square => r * 0.9,
            Shape::Diamond | Shape::Triangle => r * 1.2,
            Shape::Hexagon => r * 1.08,
            Shape::Star => r * 1.3,
        }
    }

    /// How far the border is from the origin in the direction `towards`.
    pub(crate) fn border(self, r: f64, towards: Point) -> f64 {
        let u = towards.unit();
        let corners = self.corners(r);
        if corners.is_empty() {
            return r;
        }
        let mut best = r;
        for i in 0..corners.len() {
            let (a, b) = (corners[i], corners[(i + 1) % corners.len()]);
            // The ray u·t meets a + s·(b − a).
            let denominator = u.cross(b - a);
            if denominator.abs() < 1e-9 {
                continue;
            }
            let (t, s) = (a.cross(b - a) / denominator, a.cross(u) / denominator);
            if t > 0.0 && (-1e-9..=1.0 + 1e-9).contains(&s) {
                best = t;
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_is_measured_inside_a_rectangle() {
        let r = Rect::around(point(0.0, 0.0), 10.0, 4.0);
        assert_eq!(r.cut(point(-20.0, 0.0), point(20.0, 0.0)), 10.0);
        assert_eq!(r.cut(point(-20.0, 3.0), point(20.0, 3.0)), 0.0);
        assert_eq!(r.cut(point(0.0, 0.0), point(0.0, 1.0)), 1.0);
    }

    #[test]
    fn directions_are_those_of_sine_and_cosine() {
        for i in -50..50 {
            let turns = f64::from(i) / 24.0;
            let angle = turns * std::f64::consts::TAU;
            let off = direction(turns) - point(angle.cos(), angle.sin());
            assert!(off.length() < 1e-9, "{turns}: off by {off:?}");
        }
    }

    #[test]
    fn numbers_are_printed_short() {
        assert_eq!((tenths(12.34), tenths(-0.04), tenths(-7.06)), ("12.3".into(), "0".into(), "-7.1".into()));
        assert_eq!(
            (thousandths(0.8), thousandths(1.0), thousandths(0.0512)),
            ("0.800".into(), "1".into(), "0.051".into())
        );
    }

    #[test]
    fn segments_cross_only_between_their_ends() {
        let p = point;
        assert!(crosses(p(0.0, 0.0), p(2.0, 2.0), p(0.0, 2.0), p(2.0, 0.0)));
        assert!(!crosses(p(0.0, 0.0), p(2.0, 2.0), p(0.0, 0.0), p(2.0, 0.0)));
        assert!(!crosses(p(0.0, 0.0), p(1.0, 0.0), p(0.0, 1.0), p(1.0, 1.0)));
    }

    #[test]
    fn borders_lie_on_the_outline() {
        assert_eq!(Shape::Circle.border(10.0, point(3.0, 4.0)), 10.0);
        assert!((Shape::Square.border(10.0, point(1.0, 0.0)) - 9.0).abs() < 1e-6);
        assert!((Shape::Diamond.border(10.0, point(0.0, 5.0)) - 12.0).abs() < 1e-6);
        let slanted = Shape::Diamond.border(10.0, point(1.0, 1.0));
        assert!((slanted - 12.0 / 2f64.sqrt()).abs() < 1e-6, "{slanted}");
        for shape in [Shape::Square, Shape::Diamond, Shape::Hexagon, Shape::Star, Shape::Triangle] {
            for i in 0..36 {
                let a = f64::from(i) * 0.1745;
                let reach = shape.border(10.0, point(a.cos(), a.sin()));
                assert!(reach > 5.5 && reach < 14.6, "{shape:?} {a} {reach}");
            }
        }
    }
}
