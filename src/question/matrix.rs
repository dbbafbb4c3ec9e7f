//! Rows against the topics of the conversation: who may see what.

use super::{Choices, Invalid, OptionIx, OptionSet};
use crate::base::{Map, PartId, packs};
use crate::text::Text;

/// A table of rows (options) and columns (topics).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// The rows.
    pub rows: Choices,
    /// The columns: topics, with their names. A column that is sensitive is only ticked by hand.
    pub columns: Vec<Column>,
}

packs!(struct Matrix { rows, columns });

/// A column of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The topic.
    pub part: PartId,
    /// Its name.
    pub title: Text,
    /// Never ticked along with the row.
    pub sensitive: bool,
}

packs!(struct Column { part, title, sensitive });

/// What is ticked: for each row the columns. A row that was named without columns is kept too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells(Map<OptionIx, OptionSet>);

packs!(struct Cells(0));

impl Cells {
    /// The rows with a tick.
    #[must_use]
    pub fn rows(&self) -> OptionSet {
        self.0.keys().fold(OptionSet::EMPTY, |set, row| set.or(OptionSet::only(*row)))
    }

    /// The columns that are ticked in a row.
    #[must_use]
    pub fn columns(&self, row: OptionIx) -> OptionSet {
        self.0.get(&row).copied().unwrap_or_default()
    }

    /// Whether this column of this row is ticked.
    #[must_use]
    pub fn has(&self, (row, column): (OptionIx, OptionIx)) -> bool {
        self.columns(row).has(column)
    }

    /// All that is ticked, row by row.
    pub fn ticks(&self) -> impl Iterator<Item = (OptionIx, OptionIx)> {
        self.0.iter().flat_map(|(row, columns)| columns.iter().map(|column| (*row, column)))
    }

    /// Only these of what is ticked. A row that has no columns stays.
    #[must_use]
    pub(crate) fn only(&self, keep: impl Fn((OptionIx, OptionIx)) -> bool) -> Self {
        let mut kept = Map::default();
        for (row, columns) in self.0.iter() {
            let left = columns.iter().filter(|column| keep((*row, *column)));
            let left = left.fold(OptionSet::EMPTY, |set, column| set.or(OptionSet::only(column)));
            if columns.is_empty() || !left.is_empty() {
                kept.insert(*row, left);
            }
        }
        Self(kept)
    }
}

impl Matrix {
    /// A column, by the id of its topic.
    #[must_use]
    pub fn column(&self, part: &str) -> Option<OptionIx> {
        let place = self.columns.iter().position(|column| column.part.as_str() == part)?;
        u8::try_from(place).ok().map(OptionIx)
    }

    /// The cells after one was turned on or off. An exclusive row ("nobody") empties the others, and they empty it.
    #[must_use]
    pub fn toggled(&self, cells: &Cells, row: OptionIx, column: Option<OptionIx>, on: bool) -> Cells {
        let mut next = cells.clone();
        let mut columns = next.columns(row);
        match (column, on) {
            (Some(column), true) => columns = columns.or(OptionSet::only(column)),
            (Some(column), false) => columns = columns.without(OptionSet::only(column)),
            // What was ticked one by one stays, also a sensitive one.
            (None, true) => columns = columns.or(self.plain_columns()),
            (None, false) => columns = OptionSet::EMPTY,
        }
        let exclusive = self.rows.exclusive();
        if on {
            // A row that empties the others stands alone, also beside another such row.
            next.0.retain(|other, _| *other == row || !(exclusive.has(row) || exclusive.has(*other)));
        }
        if exclusive.has(row) {
            if on {
                next.0.insert(row, OptionSet::EMPTY)
            } else {
                next.0.remove(&row)
            };
        } else if columns.is_empty() {
            next.0.remove(&row);
        } else {
            next.0.insert(row, columns);
        }
        next
    }

    /// All columns that may be ticked along with a row: not the sensitive ones.
    fn plain_columns(&self) -> OptionSet {
        (0u8..)
            .zip(&self.columns)
            .filter(|(_, column)| !column.sensitive)
            .fold(OptionSet::EMPTY, |set, (place, _)| set.or(OptionSet::only(OptionIx(place))))
    }

    /// `coach:hou,coach:fin`, or `coach` for a whole row without its sensitive columns.
    pub(super) fn read(&self, text: &str) -> Result<Cells, Invalid> {
        let mut cells = Cells::default();
        for cell in text.split(',').map(str::trim).filter(|cell| !cell.is_empty()) {
            let no_such = || Invalid::NoSuchCell(cell.to_owned());
            let (row, column) = cell.split_once(':').map_or((cell, None), |(row, column)| (row, Some(column)));
            let row = self.rows.find(row).ok_or_else(no_such)?;
            let column = column.map(|column| self.column(column).ok_or_else(no_such)).transpose()?;
            cells = self.toggled(&cells, row, column, true);
        }
        if cells.0.is_empty() { Err(Invalid::Empty) } else { Ok(cells) }
    }

    pub(super) fn write(&self, cells: &Cells) -> String {
        let mut out = Vec::new();
        for (row, columns) in cells.0.iter() {
            let row = self.rows.code(*row);
            if columns.is_empty() {
                out.push(row.to_owned());
            }
            for column in columns.iter().filter_map(|column| self.columns.get(usize::from(column.0))) {
                out.push(format!("{row}:{}", column.part));
            }
        }
        out.join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Matrix};
    use crate::base::{OptionCode, PartId};
    use crate::question::{Choice, Choices};
    use crate::text::Text;

    fn matrix() -> Matrix {
        let row = |code: &str, exclusive| Choice {
            code: OptionCode::new(code),
            text: Text::new(code, code),
            exclusive,
            called: None,
            means: None,
        };
        let column = |part: &str, sensitive| Column { part: PartId::new(part), title: Text::new(part, part), sensitive };
        Matrix {
            rows: Choices { options: vec![row("none", true), row("coach", false), row("gp", false)] },
            columns: vec![column("hou", false), column("fin", false), column("saf", true)],
        }
    }

    #[test]
    fn a_row_alone_means_its_plain_columns_and_never_the_sensitive_one() {
        let rows = [
            ("coach", "coach:hou,coach:fin"),
            ("coach:saf", "coach:saf"),
            ("coach:saf,coach", "coach:hou,coach:fin,coach:saf"),
            ("coach,coach:saf", "coach:hou,coach:fin,coach:saf"),
            ("gp:fin,coach:hou", "coach:hou,gp:fin"),
            ("none", "none"),
            ("coach:hou,none", "none"),
            ("none,gp:hou", "gp:hou"),
        ];
        for (given, expect) in rows {
            let cells = matrix().read(given).expect(given);
            assert_eq!(matrix().write(&cells), expect, "{given}");
            assert_eq!(matrix().read(expect).expect(expect), cells, "reads back");
        }
    }
}
