//! Shorter names for what the module imports. wasm-bindgen's end in sixteen figures that tell one version of a crate from
//! another; in a page of one module they tell nothing, and no compression makes them smaller, neither in the module nor
//! in its script.
//!
//! Only the import section is read and written anew: <https://webassembly.github.io/spec/core/binary/modules.html>

use crate::failure::{Failure, Outcome};

/// The number of the import section.
const IMPORTS: u8 = 2;
/// The sort of an import that is a function.
const FUNCTION: u8 = 0;

/// `wasm` and `script` with short names for all functions that the one takes from the other.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let unknown = || Failure::new("The module's imports are no longer made as xtask/src/imports.rs reads them.");
    let mut script = script.to_owned();
    let mut out = wasm.get(..8).ok_or_else(unknown)?.to_vec();
    let mut rest = &wasm[8..];
    while let Some((&id, after)) = rest.split_first() {
        let (body, next) = sized(after).ok_or_else(unknown)?;
        let made = if id == IMPORTS {
            Some(renamed(body, |name, n| {
                let key = format!("{name}: function");
                let known = script.matches(&key).count() == 1;
                script = script.replace(&key, &format!("{}: function", letters(n)));
                known.then(|| letters(n))
            }))
        } else {
            None
        };
        let body = match made {
            Some(made) => made.ok_or_else(unknown)?,
            None => body.to_vec(),
        };
        out.push(id);
        push_sized(&mut out, &body);
        rest = next;
    }
    Ok((out, script))
}

/// An import section with the names that `rename` gives; none when it holds anything but functions, or a name is not known.
fn renamed(section: &[u8], mut rename: impl FnMut(&str, usize) -> Option<String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for n in 0..count {
        let (module, after) = sized(rest)?;
        let (name, after) = sized(after)?;
        let (&sort, after) = after.split_first()?;
        let (signature, after) = number(after)?;
        if sort != FUNCTION {
            return None;
        }
        push_sized(&mut out, module);
        push_sized(&mut out, rename(std::str::from_utf8(name).ok()?, n)?.as_bytes());
        out.push(sort);
        push_number(&mut out, signature);
        rest = after;
    }
    rest.is_empty().then_some(out)
}

/// "a" to "z", "ba", "bb", …
fn letters(n: usize) -> String {
    let last = char::from(b'a' + (n % 26) as u8);
    if n < 26 { last.to_string() } else { format!("{}{last}", letters(n / 26)) }
}

/// What follows its own length, and the rest.
fn sized(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

fn push_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    push_number(out, bytes.len());
    out.extend(bytes);
}

/// An unsigned LEB128 number, and the rest.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().take(5).position(|b| b & 0x80 == 0)? + 1;
    let (digits, rest) = bytes.split_at(length);
    Some((digits.iter().rev().fold(0, |n, b| n << 7 | usize::from(b & 0x7f)), rest))
}

fn push_number(out: &mut Vec<u8>, mut n: usize) {
    while n >= 0x80 {
        out.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of a type section and an import section.
    fn module(names: &[&str], sort: u8) -> Vec<u8> {
        let mut imports = vec![names.len() as u8];
        for name in names {
            push_sized(&mut imports, b"./page_bg.js");
            push_sized(&mut imports, name.as_bytes());
            imports.extend([sort, 0]);
        }
        let mut out = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".to_vec();
        push_sized(&mut out, &imports);
        out
    }

    #[test]
    fn names_are_short_in_both() {
        let script = "const import0 = {\n__wbg_a_0f: function() {}, __wbg_a_0f1: function() {} };";
        let (wasm, script) = shorten(&module(&["__wbg_a_0f1", "__wbg_a_0f"], FUNCTION), script).unwrap();
        assert_eq!(wasm, module(&["a", "b"], FUNCTION));
        assert_eq!(script, "const import0 = {\nb: function() {}, a: function() {} };");
    }

    #[test]
    fn what_is_not_known_stops_the_build() {
        let script = "__wbg_a: function() {}";
        assert!(shorten(&module(&["__wbg_b"], FUNCTION), script).is_err());
        assert!(shorten(&module(&["__wbg_a"], 2), script).is_err());
        assert!(shorten(&module(&["__wbg_a", "__wbg_a"], FUNCTION), script).is_err());
        assert!(shorten(b"\0asm", script).is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x80", script).is_err());
    }

    #[test]
    fn numbers_come_back_as_they_were() {
        for n in [0, 1, 127, 128, 300, 1_262_835] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, n);
            bytes.push(7);
            assert_eq!(number(&bytes), Some((n, &[7][..])));
        }
        assert_eq!([0, 25, 26, 700].map(letters), ["a", "z", "ba", "bay"]);
    }
}
