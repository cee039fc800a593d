//! Invitations as acts of `accounts/tug_of_war.rs`.

use app::accounts::register::{Registration, register};
use app::auth::PasswordManager;
use app::invitations::InvitationLink;
use app::invitations::invite::{Inviter, NewInvitation, invite as send};
use app::models::{Purpose, Role, User};
use app::site::REGISTER_LINKS;

use crate::accounts::tug_of_war::Party;

/// Invites an accomplice, with a role.
pub fn invite(party: &mut Party) -> bool {
    let Some(visitor) = party.visitor() else { return false };
    let new = NewInvitation {
        by: Some(Inviter { id: visitor.id, session_id: visitor.session_id, name: visitor.name().to_owned() }),
        email: format!("guest{}@{}", party.links(InvitationLink::NAME).len(), party.domain).parse().unwrap(),
        role: Some("editor".to_owned()),
    };
    party.done(send(&party.db(), new)).is_some()
}

/// The accomplice registers, and invites another one in turn.
pub fn accept(party: &mut Party) -> bool {
    let keys = party.links(InvitationLink::NAME);
    let mut done = false;
    for key in keys {
        let token = party.app.state().tokens.link(InvitationLink::NAME, key);
        let (app, name) = (party.app.clone(), format!("guest{}-{}", key.row, party.domain));
        let opened = REGISTER_LINKS.open(&app.state().settings, &app.state().tokens, Some(&token)).unwrap().unwrap();
        done |= party
            .write(move |tx| {
                let link = opened.look_up(tx)?;
                let new = Registration {
                    username: Some(name.parse().unwrap()),
                    email: Some(link.email.clone()),
                    person: app::models::Person::default(),
                    password: PasswordManager::unusable(),
                    next: None,
                    link: Some(link),
                };
                register(tx, &new)
            })
            .is_some();
    }
    done
}

/// None of their accomplices has a role.
pub fn assert_no_roles(party: &Party) {
    use app::db::schema::users;
    use diesel::prelude::*;
    let pattern = format!("guest%-{}", party.domain);
    let roles = party.app.read(move |c| {
        let guests = users::table.filter(users::username.like(pattern)).select(User::as_select()).load(c)?;
        guests.into_iter().map(|guest| Ok((guest.username, Role::of_user(c, guest.id)?))).collect::<Result<Vec<_>, _>>()
    });
    assert!(roles.iter().all(|(_, roles)| roles.is_empty()), "a role: {roles:?}");
}
