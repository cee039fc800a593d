//! How many passwords argon2 alone hashes in a second, on as many threads as there are cores: what
//! `benches/load.sh` compares the site's sign-ins with. Takes a hash of the site, for its parameters:
//!
//! `cargo run --release -- '$argon2id$v=19$m=19456,t=2,p=1$…'`

use std::time::{Duration, Instant};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Block, Params, Version};

const LASTS: Duration = Duration::from_secs(4);

fn main() {
    let hash = std::env::args().nth(1).expect("a hash in PHC string format");
    let params = Params::try_from(&PasswordHash::new(&hash).expect("a hash")).expect("argon2's parameters");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let begin = Instant::now();
    let threads: Vec<_> = (0..cores)
        .map(|_| {
            let params = params.clone();
            std::thread::spawn(move || {
                let mut space = vec![Block::new(); params.block_count()];
                let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
                let (mut out, mut count) = ([0; 32], 0_u32);
                while begin.elapsed() < LASTS {
                    argon2
                        .hash_password_into_with_memory(b"kettle-orbit-7", b"sixteen bytes 16", &mut out, &mut space)
                        .expect("the parameters fit");
                    count += 1;
                }
                count
            })
        })
        .collect();
    let count: u32 = threads.into_iter().map(|thread| thread.join().expect("no panic")).sum();
    println!("{:.1}", f64::from(count) / begin.elapsed().as_secs_f64());
}
