mod home;
mod legal;
mod menu;
mod special;
