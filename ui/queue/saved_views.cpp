#include "ui/queue/saved_views.h"

#include "core/base/when_ready.h"

#include <algorithm>

namespace daisychain::ui {

SavedViews::SavedViews(DeskState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
    whenReady(m_state.value(SavedViewsState.toString()), this,
              [this](const Result<std::optional<QByteArray>> &stored) {
                  if (!stored) {
                      Q_EMIT failed(stored.error());
                      return;
                  }
                  if (m_isChanged || !stored->has_value())
                      return;
                  m_views = decodeViews(stored->value());
                  Q_EMIT changed();
              });
}

int SavedViews::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const SavedView &view) { return view.name == name; });
    return found == m_views.end() ? -1 : int(found - m_views.begin());
}

QList<SavedView> SavedViews::besides(int place) const
{
    QList<SavedView> others = m_views;
    if (place >= 0 && place < others.size())
        others.removeAt(place);
    return others;
}

void SavedViews::add(const SavedView &view, int place)
{
    const bool isInside = place >= 0 && place <= m_views.size();
    m_views.insert(isInside ? place : m_views.size(), view);
    keep();
}

void SavedViews::change(int place, const SavedView &view)
{
    if (place < 0 || place >= m_views.size() || m_views[place] == view)
        return;
    m_views[place] = view;
    keep();
}

void SavedViews::remove(int place)
{
    if (place < 0 || place >= m_views.size())
        return;
    m_views.removeAt(place);
    keep();
}

void SavedViews::move(int place, int by)
{
    const qsizetype to = std::clamp<qsizetype>(place + by, 0, m_views.size() - 1);
    if (place < 0 || place >= m_views.size() || to == place)
        return;
    m_views.move(place, to);
    keep();
}

void SavedViews::keep()
{
    m_isChanged = true;
    whenReady(m_state.setValue(SavedViewsState.toString(), encodeViews(m_views)), this,
              [this](const Result<StoreVersion> &kept) {
                  if (!kept)
                      Q_EMIT failed(kept.error());
              });
    Q_EMIT changed();
}

}  // namespace daisychain::ui
