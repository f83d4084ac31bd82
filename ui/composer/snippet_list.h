#pragma once

#include "core/desk/snippet_finder.h"
#include "ui/composer/caret_list.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <functional>

namespace daisychain::ui {

/// The snippets that are offered: name, first words, how often each was sent.
class SnippetModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const SnippetRow &at(int row) const { return m_rows.at(row); }
    void show(const QList<SnippetRow> &rows);

private:
    QList<SnippetRow> m_rows;
};

/// Paints a snippet: "/name" and at the other side a detail above, the first words below in small type.
class SnippetDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Detail = std::function<QString(const SnippetRow &)>;

    /// Without `detail` there is none.
    SnippetDelegate(const Theme &theme, const SnippetModel &model, Detail detail, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const SnippetModel &m_model;
    Detail m_detail;
};

/// The list at the caret while a name is typed behind a slash.
class SnippetList final : public CaretList {
    Q_OBJECT

public:
    /// Lies over everything in `window`.
    SnippetList(const Theme &theme, QWidget *window);

    /// Under `caret`, in the window's coordinates, or over it where there is no room below.
    void open(const QList<SnippetRow> &rows, const QRect &caret);
    const SnippetRow *current() const;

private:
    SnippetModel m_model;
};

}  // namespace daisychain::ui
