#pragma once

#include "ui/composer/caret_list.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

class QPlainTextEdit;

namespace daisychain::ui {

/// What may take the place of a word that is being typed.
struct Completion {
    QString text;         ///< what stands in the text then
    QString mark = {};    ///< a picture before the title, such as an emoji
    QString title;        ///< on screen, made visible
    QString detail = {};  ///< in small type behind it
    QString spoken = {};  ///< for screen readers; empty: the title and the detail

    bool operator==(const Completion &) const = default;
};

/// A word behind a sign, left of the cursor.
struct MarkedWord {
    qsizetype start = 0;  ///< of the sign, in UTF-16 units of the line
    QString query;

    bool operator==(const MarkedWord &) const = default;
};

/// ":smi" and the like: `mark` at the beginning of a word, then at most `most` units of which `fits` says
/// that they may belong to it. Pure; `before` is the line up to the cursor.
std::optional<MarkedWord> markedWordIn(QStringView before, QChar mark, qsizetype most, bool (*fits)(QChar));

class CompletionModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Completion &at(int row) const { return m_rows.at(row); }
    void show(const QList<Completion> &rows);

private:
    QList<Completion> m_rows;
};

/// Paints a completion on one line.
class CompletionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CompletionDelegate(const Theme &theme, const CompletionModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const CompletionModel &m_model;
};

/// Offers what may take the place of a marked word while it is typed: up and down point, Enter or Tab takes,
/// Esc goes on writing. What is taken is one step of the field's undo.
///
/// Threads: the GUI thread.
class WordCompleter final : public QObject {
    Q_OBJECT

public:
    struct Kind {
        std::function<std::optional<MarkedWord>(QStringView before)> word;
        std::function<QList<Completion>(const QString &query)> offers;  ///< the best first
        QString name;                                                   ///< of the list, for screen readers
    };

    /// Lives as long as the field.
    WordCompleter(QPlainTextEdit *field, Kind kind, const Theme &theme);

    bool isOpen() const;

Q_SIGNALS:
    void taken(const daisychain::ui::Completion &completion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void open(const QList<Completion> &rows, int start);
    void close();
    void leave();
    void takeCurrent();

    QPlainTextEdit *m_field;
    Kind m_kind;
    const Theme &m_theme;
    CompletionModel m_model;
    QPointer<CaretList> m_list;  ///< made when it is needed: the window must be there
    int m_start = -1;            ///< of the mark that is open
    int m_left = -1;             ///< of a mark that Esc was pressed at
};

}  // namespace daisychain::ui
