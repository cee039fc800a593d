# The site in a container, with both engines, and with pg_dump and pg_restore for backups. docs/containers.md tells how to run it;
# compose.yaml does it on your machine.

FROM rust:1.95-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev
WORKDIR /build
# The dependencies have a layer of their own, which is built again only when Cargo.toml or Cargo.lock change.
COPY Cargo.toml Cargo.lock ./
RUN mkdir src \
    && echo 'fn main() {}' >src/main.rs \
    && touch src/lib.rs \
    && cargo build --release --locked --features postgres --bin gantry \
    && rm -r src
COPY . .
# cargo compares times, and the files may be older than what was built above.
RUN touch src/main.rs src/lib.rs \
    && cargo build --release --locked --features postgres --bin gantry

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl libpq5 postgresql-client \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/gantry --shell /usr/sbin/nologin gantry \
    && install -d -o gantry -g gantry -m 700 /var/lib/gantry
COPY --from=build /build/target/release/gantry /usr/local/bin/gantry
COPY Rocket.toml /etc/gantry/Rocket.toml
ENV ROCKET_CONFIG=/etc/gantry/Rocket.toml \
    ROCKET_ADDRESS=0.0.0.0 \
    DATABASE_URL=/var/lib/gantry/app.db
USER gantry
WORKDIR /var/lib/gantry
VOLUME /var/lib/gantry
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD curl --fail --silent --show-error --max-time 4 --output /dev/null "http://127.0.0.1:${ROCKET_PORT:-8000}/health/ready"
CMD ["gantry", "serve"]
