//! Pictures of every view at three widths, light and dark, and of a newsroom's embed, into `target/screenshots`.

use std::fs;
use std::path::Path;

use journeys::{Outcome, Screen, Theme, VIEWS, in_each_browser, journey, plan};

fn main() -> Outcome {
    let folder = Path::new("target/screenshots");
    fs::create_dir_all(folder)?;
    for screen in Screen::ALL {
        journey(screen, async |reader| {
            for theme in [Theme::Light, Theme::Dark] {
                reader.prefer(theme).await?;
                for (view, address) in VIEWS {
                    reader.open(address).await?;
                    reader
                        .wait(&format!("document.querySelector(\"[data-panel='{view}']\").checkVisibility()"))
                        .await?;
                    reader.rest().await?;
                    let name = format!("{view}-{}-{}.png", screen.width, theme.name());
                    fs::write(folder.join(name), reader.picture().await?)?;
                }
            }
            Ok(())
        });
    }
    in_each_browser(&plan(), async |guest| {
        guest.hold(Screen::DESK.width, Screen::DESK.height).await?;
        guest.open("looks.html").await?;
        guest.stands("#broadsheet").await?;
        fs::write(folder.join("embed-1440-light.png"), guest.picture().await?)?;
        Ok(())
    });
    Ok(())
}
