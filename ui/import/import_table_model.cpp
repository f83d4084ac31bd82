#include "ui/import/import_table_model.h"

#include "core/text/visible_text.h"
#include "ui/import/import_words.h"

#include <QLocale>

namespace daisychain::ui {

void ImportTableModel::show(const ImportSummary &summary, std::optional<RowFate> only)
{
    beginResetModel();
    m_kind = summary.kind;
    m_rows = summary.shown;
    if (only)
        m_rows.removeIf([&](const ImportedRow &row) { return row.fate != *only; });
    endResetModel();
}

QString ImportTableModel::lineWords(int line)
{
    return tr("line %1", "of a file").arg(QLocale().toString(line));
}

int ImportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ImportTableModel::textAt(const ImportedRow &row, int column) const
{
    constexpr int LongestName = 100;
    switch (column) {
    case Line:
        return lineWords(row.line);
    case Fate:
        return rowFateWords(row.fate);
    case Who:
        return text::isolated(text::plainLine(row.who, LongestName));
    case What:
        return importedRowWords(row, m_kind);
    default:
        return {};
    }
}

QVariant ImportTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    if (role == Qt::DisplayRole)
        return textAt(m_rows[index.row()], index.column());
    return {};
}

QVariant ImportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("line");
    case Fate:
        return tr("what it is");
    case Who:
        return tr("who", "the customer or the name of a saved reply");
    case What:
        return tr("in words");
    default:
        return {};
    }
}

}  // namespace daisychain::ui
