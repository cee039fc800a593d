//! Reads the body of a request, unless it is too large or too slow.

use std::time::Duration;

use rocket::Request;
use rocket::data::{Data, ToByteUnit};
use rocket::http::Status;
use serde_json::Value;

use super::program::sends_json;

/// The largest body, in KiB.
const MAX_KIB: u64 = 64;
/// How long a body may take to arrive.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A whole body. Fails with the status of the refusal.
pub async fn read_bytes(data: Data<'_>) -> Result<Vec<u8>, Status> {
    let bytes = rocket::tokio::time::timeout(TIMEOUT, data.open(MAX_KIB.kibibytes()).into_bytes());
    let bytes = bytes.await.map_err(|_| Status::RequestTimeout)?.map_err(|_| Status::BadRequest)?;
    if bytes.is_complete() { Ok(bytes.into_inner()) } else { Err(Status::PayloadTooLarge) }
}

/// A JSON body. `Null` if the body is not JSON. Fails with the status of the refusal.
pub async fn read_json(request: &Request<'_>, data: Data<'_>) -> Result<Value, Status> {
    if !sends_json(request) {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&read_bytes(data).await?).map_err(|_| Status::BadRequest)
}
