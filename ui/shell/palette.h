#pragma once

#include "ui/shell/commands.h"
#include "ui/shell/overlay.h"
#include "ui/shell/palette_source.h"
#include "ui/theme/icons.h"

#include <QAbstractListModel>
#include <QTimer>

class QLineEdit;
class QListView;

namespace daisychain::ui {

class PlainLabel;

/// The lines of the palette.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    const PaletteEntry &at(int row) const { return m_entries.at(row); }
    void show(const QList<PaletteEntry> &entries);
    /// What came later goes among the others by its score, in this order; nothing comes in before `from`.
    void merge(const QList<PaletteEntry> &entries, int from);

private:
    QList<PaletteEntry> m_entries;
};

/// Ctrl+K: everything that can be done or opened, found by a few letters of its name; it shows the keys, so
/// that it is needed less and less.
class Palette final : public Overlay {
    Q_OBJECT

public:
    Palette(Commands &commands, const Theme &theme, const Icons &icons, QWidget *over);

    /// Asked in this order; must outlive the palette.
    void addSource(PaletteSource *source);
    void openPalette();
    /// The same sheet, for one source alone, which is asked for the empty text too unless it has words for
    /// that.
    void openWith(PaletteSource &source, const PaletteWords &words);

Q_SIGNALS:
    /// Everything is searched from now on: what makes its commands late may make them.
    void opened();

protected:
    QRect sheetRect(const QRect &area) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openFor(PaletteSource *only, const PaletteWords &words);
    void search(const QString &query);
    PaletteEntry entryFor(const Command &command, int score);
    QList<PaletteEntry> commandsFor(const QString &query);
    void askSources(const QString &query);
    void take(const QList<PaletteEntry> &found);
    void ask(PaletteSource &source, const QString &query, int most);
    void showFound();
    void point(int row);
    void step(int by);
    void runCurrent();

    static constexpr int LeastLetters = 2;
    static constexpr int Elsewhere = 20;  ///< how much a command of another place counts less
    static constexpr int MaxCommands = 12;
    static constexpr int MaxFound = 8;
    static constexpr int MaxAlone = 50;  ///< of one source, where nothing else is searched

    Commands &m_commands;
    QList<PaletteSource *> m_sources;
    PaletteSource *m_only = nullptr;  ///< nothing else is searched; null: everything is
    PaletteWords m_words;
    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    PlainLabel *m_nothing;
    QTimer m_again;             ///< commands came while it was open
    int m_asked = 0;            ///< sources that have not answered the last search yet
    bool m_hasStepped = false;  ///< the person went to an entry: it stays under them
    bool m_isWaiting = false;   ///< Enter came before whom it may have meant
    int m_search = 0;           ///< the number of the last search: later answers to older ones are dropped
};

}  // namespace daisychain::ui
