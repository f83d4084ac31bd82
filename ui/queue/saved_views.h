#pragma once

#include "core/desk/desk_state.h"
#include "core/desk/saved_view.h"

#include <QObject>

namespace daisychain::ui {

/// The views of one's own, in the order in which they stand behind the lists that are always there. Kept by
/// the desk.
///
/// Threads: the GUI thread.
class SavedViews final : public QObject {
    Q_OBJECT

public:
    explicit SavedViews(DeskState &state, QObject *parent = nullptr);

    const QList<SavedView> &all() const { return m_views; }
    /// Where the view with this name stands; -1: nowhere.
    int find(const QString &name) const;
    /// All but the one at this place.
    QList<SavedView> besides(int place) const;

    /// Behind the others, or before the one at `place`.
    void add(const SavedView &view, int place = -1);
    void change(int place, const SavedView &view);
    void remove(int place);
    /// To the place `by` further; at the ends it stays.
    void move(int place, int by);

Q_SIGNALS:
    void changed();
    void failed(const daisychain::Error &error);

private:
    void keep();

    DeskState &m_state;
    QList<SavedView> m_views;
    bool m_isChanged = false;  ///< since the start: what is stored is older
};

}  // namespace daisychain::ui
