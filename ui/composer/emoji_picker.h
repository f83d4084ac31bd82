#pragma once

#include "core/desk/settings.h"
#include "core/text/emoji_names.h"
#include "ui/widget/float_sheet.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class QLineEdit;
class QListView;
class QPlainTextEdit;

namespace daisychain::ui {

class PlainLabel;

/// The emoji that fit; screen readers hear their names.
class EmojiModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const text::Emoji &at(int row) const { return m_rows.at(row); }
    void show(const QList<text::Emoji> &rows);

private:
    QList<text::Emoji> m_rows;
};

class EmojiDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    EmojiDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int Cell = 36;

private:
    const Theme &m_theme;
};

/// A sheet of emoji above a text field: letters look for one, arrows point, Enter puts it where the text's
/// cursor is, with Shift and the sheet stays, Esc leaves. Those used last come first.
///
/// Threads: the GUI thread.
class EmojiPicker final : public FloatSheet {
    Q_OBJECT

public:
    /// Lies over `over`, at the height of the field; all must outlive it.
    EmojiPicker(QPlainTextEdit &field, Settings &settings, const Theme &theme, QWidget *over);

    /// Or closes it, when it is open.
    void openPicker();
    /// Another text is written now.
    void closePicker() { closeSheet(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takesKey(const QKeyEvent &key);
    void find(const QString &query);
    void placeAtField();
    void pointAt(int row);
    void take(bool thenStay);
    void leave();

    QPlainTextEdit &m_field;
    Settings &m_settings;
    EmojiModel m_model;
    QLineEdit *m_query;
    QListView *m_view;
    PlainLabel *m_name;
};

}  // namespace daisychain::ui
