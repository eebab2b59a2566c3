//! Shorter names for what the module imports. wasm-bindgen's end in sixteen figures that tell one version of a crate from
//! another; in a page of one module they tell nothing, and no compression makes them smaller, neither in the module nor
//! in its script.

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{ImportSectionReader, Parser, TypeRef};

use crate::failure::{Failure, Outcome, while_doing};

/// `wasm` and `script` with short names for all functions that the one takes from the other.
pub(crate) fn shorten(wasm: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let mut renaming = Renaming { script: script.to_owned() };
    let mut module = Module::new();
    let read = utils::parse_core_module(&mut renaming, &mut module, Parser::new(0), wasm);
    while_doing("shorten the names of what the module imports", read)?;
    Ok((module.finish(), renaming.script))
}

/// Writes a module anew, and renames in its script what it imports.
struct Renaming {
    script: String,
}

impl Reencode for Renaming {
    type Error = Failure;

    fn parse_import_section(
        &mut self,
        out: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Failure>> {
        for (n, import) in section.into_imports().enumerate() {
            let import = import?;
            let key = format!("{}: function", import.name);
            if !matches!(import.ty, TypeRef::Func(_)) || self.script.matches(&key).count() != 1 {
                let sentence =
                    format!("the script gives \"{}\" otherwise than xtask/src/imports.rs reads it", import.name);
                return Err(Error::UserError(Failure::new(sentence)));
            }
            let name = letters(n);
            self.script = self.script.replace(&key, &format!("{name}: function"));
            out.import(import.module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }
}

/// "a" to "z", "ba", "bb", …
fn letters(n: usize) -> String {
    let last = char::from(b'a' + (n % 26) as u8);
    if n < 26 { last.to_string() } else { format!("{}{last}", letters(n / 26)) }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, GlobalType, TypeSection, ValType};

    use super::*;

    const FUNCTION: EntityType = EntityType::Function(0);

    /// A module of a type section and an import section.
    fn module(names: &[&str], sort: EntityType) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./page_bg.js", name, sort);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
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
        let global = EntityType::Global(GlobalType { val_type: ValType::I32, mutable: false, shared: false });
        assert!(shorten(&module(&["__wbg_a"], FUNCTION), script).is_ok());
        assert!(shorten(&module(&["__wbg_b"], FUNCTION), script).is_err());
        assert!(shorten(&module(&["__wbg_a"], global), script).is_err());
        assert!(shorten(&module(&["__wbg_a", "__wbg_a"], FUNCTION), script).is_err());
        assert!(shorten(b"\0asm", script).is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x80", script).is_err());
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 700].map(letters), ["a", "z", "ba", "bay"]);
    }
}
