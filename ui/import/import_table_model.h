#pragma once

#include "core/desk/file_import.h"

#include <QAbstractTableModel>

#include <optional>

namespace daisychain::ui {

/// The rows of a preview or result: line, what becomes of it, who, and the rest in words.
class ImportTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Fate, Who, What, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of one fate only, or all.
    void show(const ImportSummary &summary, std::optional<RowFate> only);

    /// "line 5"
    static QString lineWords(int line);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const ImportedRow &row, int column) const;

    ImportKind m_kind = ImportKind::Customers;
    QList<ImportedRow> m_rows;
};

}  // namespace daisychain::ui
