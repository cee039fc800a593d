mod menu;
mod special;
