//! Functions that are alike stand together in the module, so that brotli finds the like of each near by: 5 KB less of the page.
//! What LLVM puts side by side are functions that come from one place; `--reorder-functions` of wasm-opt sorts them by how often
//! they are called, which makes the module itself smaller and nothing after brotli.
//!
//! Each next function is the one that shares most pieces of code with those before it, the nearest most of all: the nearest
//! neighbour's way through all, <https://en.wikipedia.org/wiki/Nearest_neighbour_algorithm>. Which way of counting is best is chance
//! from module to module, a thousandth of its size up or down, so several are tried and the smallest is kept.

use std::convert::Infallible;
use std::fs;
use std::path::Path;
use std::thread;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::bundle;
use crate::failure::{Outcome, while_doing};

/// The bytes of code that are compared as one.
const PIECE: usize = 6;
/// What more functions than this share makes none of them alike.
const COMMON: usize = 2000;

/// How likeness is counted.
#[derive(Clone, Copy)]
struct Way {
    /// What the functions before count for with each further one.
    fade: f32,
    /// Keeps the smallest functions, which are all alike, from coming first.
    small: f32,
    /// What of its size a function's likeness is divided by, as a power.
    root: f32,
}

const WAYS: [Way; 8] = [
    Way { fade: 0.93, small: 100.0, root: 0.6 },
    Way { fade: 0.93, small: 200.0, root: 0.7 },
    Way { fade: 0.95, small: 50.0, root: 0.6 },
    Way { fade: 0.95, small: 100.0, root: 0.6 },
    Way { fade: 0.95, small: 100.0, root: 0.7 },
    Way { fade: 0.96, small: 200.0, root: 0.7 },
    Way { fade: 0.97, small: 50.0, root: 0.7 },
    Way { fade: 0.97, small: 200.0, root: 0.7 },
];

/// `wasm` with its functions in an order that brotli likes; `work` is a folder to try them in, and to find that of the last module
/// again.
pub(crate) fn order(wasm: &[u8], work: &Path) -> Outcome<Vec<u8>> {
    let (last, ordered) = (work.join("unordered.wasm"), work.join(format!("ordered-{}.wasm", WAYS.len())));
    if fs::read(&last).is_ok_and(|last| last == wasm)
        && let Ok(ordered) = fs::read(&ordered)
    {
        return Ok(ordered);
    }
    let tried: Vec<_> = thread::scope(|scope| {
        let running = WAYS.map(|way| scope.spawn(move || twice(wasm, way)));
        running.into_iter().filter_map(|way| way.join().ok()).collect()
    });
    let mut modules =
        while_doing("put the module's functions in order", tried.into_iter().collect::<Result<Vec<_>, _>>())?;
    let names: Vec<String> = (0..modules.len()).map(|n| format!("order-{n}.wasm")).collect();
    for (name, module) in names.iter().zip(&modules) {
        while_doing("write the module", fs::write(work.join(name), module))?;
    }
    let smallest = modules.swap_remove(bundle::smallest(work, &names)?);
    // Whenever this stops, what is there belongs together.
    fs::remove_file(&last).ok();
    while_doing("keep the module", fs::write(ordered, &smallest).and_then(|()| fs::write(last, wasm)))?;
    Ok(smallest)
}

/// Calls have other numbers when the functions do, and who calls the same is more alike: a second time makes the page another
/// 0.3 KB less, a third hardly any.
fn twice(wasm: &[u8], way: Way) -> Result<Vec<u8>, Error> {
    reordered(&reordered(wasm, way)?, way)
}

fn reordered(wasm: &[u8], way: Way) -> Result<Vec<u8>, Error> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = alike(&bodies, way);
    let mut places = vec![0; order.len()];
    for (place, &function) in (imported..).zip(&order) {
        places[function] = place;
    }
    let mut module = Module::new();
    utils::parse_core_module(&mut Reordering { imported, order, places }, &mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// All functions of a module, each followed by one like it.
fn alike(bodies: &[&[u8]], way: Way) -> Vec<usize> {
    let mut pieces: Vec<(&[u8], usize)> =
        bodies.iter().enumerate().flat_map(|(n, body)| body.windows(PIECE).map(move |piece| (piece, n))).collect();
    pieces.sort_unstable();
    pieces.dedup();
    let shared: Vec<&[(&[u8], usize)]> =
        pieces.chunk_by(|a, b| a.0 == b.0).filter(|owners| (2..=COMMON).contains(&owners.len())).collect();
    let mut sizes = vec![way.small; bodies.len()];
    for &(_, n) in &pieces {
        sizes[n] += 1.0;
    }
    let mut holds = vec![Vec::new(); bodies.len()];
    for owners in &shared {
        for &(_, n) in *owners {
            holds[n].push(*owners);
        }
    }
    let mut near = vec![0.0; bodies.len()];
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    while let Some(place) = nearest(&left, |n| near[n] / sizes[n].powf(way.root)) {
        let next = left.remove(place);
        order.push(next);
        near.iter_mut().for_each(|value| *value *= way.fade);
        for owners in &holds[next] {
            for &(_, n) in *owners {
                near[n] += 1.0 / owners.len() as f32;
            }
        }
    }
    order
}

/// Where the function is that `value` is largest for; of several the first.
fn nearest(left: &[usize], value: impl Fn(usize) -> f32) -> Option<usize> {
    (0..left.len()).rev().max_by(|&a, &b| value(left[a]).total_cmp(&value(left[b])))
}

/// Writes a module anew with its own functions in `order`.
struct Reordering {
    /// How many functions are imported: they come first and stay.
    imported: u32,
    /// Which function, of the module's own, comes where.
    order: Vec<usize>,
    /// The new number of each.
    places: Vec<u32>,
}

impl Reencode for Reordering {
    type Error = Infallible;

    /// Which programs made the module, and what it takes to run it, no browser asks.
    fn parse_custom_section(&mut self, module: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error> {
        match section.name() {
            "producers" | "target_features" => Ok(()),
            _ => utils::parse_custom_section(self, module, section),
        }
    }

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(function.checked_sub(self.imported).map_or(function, |own| self.places[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &n in &self.order {
            out.function(types[n]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, out: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for n in self.order.clone() {
            self.parse_function_body(out, bodies[n].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CustomSection, EntityType, ExportKind, ExportSection, Function, ImportSection, Section, TypeSection, ValType,
    };

    use super::*;

    /// A module that imports a function and has one for each of `bodies`, each of a type of its own: so many parameters as its
    /// place says. All are exported by the names "0", "1", …, and each first calls the one before it.
    fn module(bodies: &[&[i32]]) -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("./page_bg.js", "a", EntityType::Function(0));
        for (n, body) in (1..).zip(bodies) {
            types.ty().function(vec![ValType::I32; n as usize], []);
            functions.function(n);
            exports.export(&n.to_string(), ExportKind::Func, n);
            let mut function = Function::new([]);
            function.instructions().call(n - 1);
            for &value in *body {
                function.instructions().i32_const(value).drop();
            }
            function.instructions().end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Of each export of `wasm`: its name, the type of its function, and the name of what that calls.
    fn exports(wasm: &[u8]) -> Vec<(String, u32, Option<String>)> {
        let (mut types, mut names, mut called) = (vec![0], vec![], vec![None]);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => types.extend(section.into_iter().map(Result::unwrap)),
                Payload::ExportSection(section) => names
                    .extend(section.into_iter().map(|export| export.map(|e| (e.name.to_owned(), e.index)).unwrap())),
                Payload::CodeSectionEntry(body) => match body.get_operators_reader().unwrap().read().unwrap() {
                    wasmparser::Operator::Call { function_index } => called.push(Some(function_index)),
                    other => panic!("{other:?}"),
                },
                _ => {}
            }
        }
        let name = |index: u32| names.iter().find(|(_, at)| *at == index).map(|(name, _)| name.clone());
        names
            .iter()
            .map(|(text, at)| (text.clone(), types[*at as usize], called[*at as usize].and_then(name)))
            .collect()
    }

    #[test]
    fn functions_that_are_alike_stand_together_and_stay_what_they_are() {
        let (one, other) = ([1000, 2000, 3000, 4000, 5000], [-1000, -2000, -3000, -4000, -5000]);
        let before = module(&[&one, &other, &one, &other]);
        let after = twice(&before, WAYS[0]).unwrap();
        assert_eq!(exports(&after), exports(&before));
        let mut own = Vec::new();
        for payload in Parser::new(0).parse_all(&after) {
            if let Payload::FunctionSection(section) = payload.unwrap() {
                own.extend(section.into_iter().map(Result::unwrap));
            }
        }
        assert_eq!(own, [1, 3, 2, 4]);
    }

    #[test]
    fn only_what_no_browser_asks_for_is_left_out() {
        let with = |name: &str| {
            let mut wasm = module(&[&[1]]);
            let section = CustomSection { name: name.into(), data: (&[1, 2, 3]).into() };
            section.append_to(&mut wasm);
            twice(&wasm, WAYS[0]).unwrap()
        };
        assert_eq!(with("producers"), twice(&module(&[&[1]]), WAYS[0]).unwrap());
        assert_ne!(with("words"), twice(&module(&[&[1]]), WAYS[0]).unwrap());
    }

    #[test]
    fn what_is_no_module_stops_the_build() {
        assert!(twice(b"\0asm", WAYS[0]).is_err());
        assert!(twice(b"\0asm\x01\0\0\0\x02\x80", WAYS[0]).is_err());
    }
}
