//! [[ title ]]: writing, finding, changing and deleting them.

use crate::support::table::{Table, table_tests};

const [[ upper ]]: Table = Table {
    many: "[[ many ]]",
    typed: &[
[%- for field in fields %]
        ("[[ field.name ]]", "[[ field.sample ]]"),
[%- endfor %]
    ],
    optional: &[[ emptied ]],
    role: [% if role %]Some("[[ role.name ]]")[% else %]None[% endif %],
};

table_tests!([[ upper ]]:
    a_row_is_written_and_changed,
    the_search_knows_every_script_and_no_patterns,
    every_row_is_on_one_page_of_the_list,
    a_form_that_is_sent_twice_writes_one_row,
    a_form_of_yesterday_comes_back_filled_in,
    the_menu_marks_the_section,
    a_deleted_row_can_be_brought_back,
    a_deleted_row_is_gone_after_a_day,
    a_delete_that_finds_nothing_leaves_what_can_be_brought_back,
[%- if role %]
    only_the_role_may_open_the_pages_and_shares_the_rows,
    only_the_role_may_delete_and_bring_back,
[%- else %]
    the_row_of_another_is_not_found,
    the_rows_are_in_the_export_and_go_with_the_account,
    there_is_room_for_so_many_in_each_account,
    the_row_of_another_is_neither_deleted_nor_brought_back,
    deleting_makes_room,
[%- endif %]
);

#[test]
fn what_does_not_fit_is_refused() {
    [[ upper ]].refuses(&[
[%- for wrong in wrongs %]
        ([[ wrong ]]),
[%- endfor %]
    ]);
    [[ upper ]].accepts(&[
[%- for good in goods %]
        ([[ good ]]),
[%- endfor %]
    ]);
}
