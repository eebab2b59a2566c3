//! Bytes in printable characters: 13 or 14 bits in two of 93, after Joachim Henke's basE91 (2006), with all characters that may
//! stand in a script element. A quarter more than the bytes, where Base64 takes a third. `embed/unpack.js` reads it.

/// How many characters there are.
const BASE: u32 = 93;

/// Values below this are written with a fourteenth bit: two characters hold as many values more than 13 bits do.
const LONG: u32 = BASE * BASE - 8192;

/// The characters, in the order of their values.
fn alphabet() -> Vec<u8> {
    (b'!'..=b'~').filter(|&c| c != b'<').collect()
}

/// Writes `bytes`.
pub(crate) fn packed(bytes: &[u8]) -> String {
    let alphabet = alphabet();
    let digit = |value: u32| char::from(alphabet[value as usize]);
    let mut out = String::with_capacity(bytes.len() * 5 / 4 + 2);
    let (mut held, mut bits) = (0u32, 0u32);
    for &byte in bytes {
        held |= u32::from(byte) << bits;
        bits += 8;
        if bits > 13 {
            let (value, taken) = match held & 0x1fff {
                short if short >= LONG => (short, 13),
                _ => (held & 0x3fff, 14),
            };
            held >>= taken;
            bits -= taken;
            out.extend([digit(value % BASE), digit(value / BASE)]);
        }
    }
    if bits > 0 {
        out.push(digit(held % BASE));
        if bits > 7 || held >= BASE {
            out.push(digit(held / BASE));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_has_its_size_and_nothing_that_ends_a_script() {
        let alphabet = alphabet();
        assert_eq!(alphabet.len(), BASE as usize);
        assert!(!alphabet.contains(&b'<'));
    }

    #[test]
    fn a_quarter_is_added_at_most() {
        let bytes: Vec<u8> = (0..10_000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let text = packed(&bytes);
        assert!(text.len() < bytes.len() * 5 / 4, "{}", text.len());
        assert_eq!(packed(&[]), "");
    }
}
