//! Paths within a site to relative addresses.

/// From the page `from` to the file `to`, both paths within the site: "../2025/talks%201.html".
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folders = |path: &str| path.rfind('/').map_or(0, |end| end + 1);
    let shared = from[..folders(from)].split_inclusive('/').zip(to[..folders(to)].split_inclusive('/'));
    let shared: usize = shared.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum();
    "../".repeat(from[shared..].matches('/').count()) + &encode(&to[shared..])
}

/// From a page to the root of the site: "./", "../../".
pub(crate) fn base(from: &str) -> String {
    match from.matches('/').count() {
        0 => "./".into(),
        depth => "../".repeat(depth),
    }
}

/// A path as part of an address.
pub(crate) fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            out.push(byte.into());
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_relative_and_encoded() {
        assert_eq!(relative("index.html", "a/b.html"), "a/b.html");
        assert_eq!(relative("a/b/c.html", "d é#.html"), "../../d%20%C3%A9%23.html");
        assert_eq!(relative("a/b.html", "a/c/d.html"), "c/d.html");
        assert_eq!(relative("a/b.html", "ab/c.html"), "../ab/c.html");
        assert_eq!(relative("a/b/c.html", "a/"), "../");
        assert_eq!((base("a.html"), base("a/b.html")), ("./".into(), "../".into()));
    }
}
