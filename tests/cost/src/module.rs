//! The module that `cargo xtask bench` times, in an interpreter that counts.

use std::error::Error;

use wasmi::{Config, Engine, Error as Trap, ExternType, Linker, Store};

/// Why nothing could be counted.
pub type Failure = Box<dyn Error>;

/// More than any text of these tests takes.
const ENOUGH: u64 = u64::MAX / 2;

/// The engine as a module, not yet running.
#[derive(Debug)]
pub struct Module {
    module: wasmi::Module,
}

impl Module {
    /// Reads the module.
    ///
    /// # Errors
    ///
    /// When `bytes` are not WebAssembly.
    pub fn new(bytes: &[u8]) -> Result<Self, Failure> {
        let engine = Engine::new(Config::default().consume_fuel(true));
        Ok(Self { module: wasmi::Module::new(&engine, bytes)? })
    }

    /// The instructions that the analysis of `text` takes, and how many things it finds. The model is unpacked before.
    ///
    /// # Errors
    ///
    /// When the module is another one, or stops at a fault.
    pub fn analyze(&self, text: &str) -> Result<(u64, u32), Failure> {
        let mut store = Store::new(self.module.engine(), ());
        store.set_fuel(ENOUGH)?;
        let mut linker = Linker::new(self.module.engine());
        for import in self.module.imports() {
            let ExternType::Func(kind) = import.ty() else { return Err("an import is no function".into()) };
            // They tell of faults, or prepare what an analysis does not need.
            let absent = |_: wasmi::Caller<'_, ()>, _: &[wasmi::Val], _: &mut [wasmi::Val]| Err(Trap::new("a fault"));
            linker.func_new(import.module(), import.name(), kind.clone(), absent)?;
        }
        let instance = linker.instantiate_and_start(&mut store, &self.module)?;
        let memory = instance.get_memory(&store, "memory").ok_or("there is no memory")?;
        let room = instance.get_typed_func::<(u32, u32), u32>(&store, "__wbindgen_malloc")?;
        let analyze = instance.get_typed_func::<(u32, u32), u32>(&store, "analyze")?;
        let mut run = |text: &str| -> Result<(u64, u32), Failure> {
            let length = u32::try_from(text.len())?;
            let at = room.call(&mut store, (length, 1))?;
            memory.write(&mut store, at as usize, text.as_bytes())?;
            let before = store.get_fuel()?;
            let found = analyze.call(&mut store, (at, length))?;
            Ok((before - store.get_fuel()?, found))
        };
        run("Ann Lee said: “Yes.”")?;
        run(text)
    }
}
