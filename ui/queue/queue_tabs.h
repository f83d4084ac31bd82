#pragma once

#include "ui/queue/queue_controller.h"
#include "ui/queue/saved_views.h"
#include "ui/queue/view_counts.h"
#include "ui/widget/segmented_tabs.h"

namespace daisychain::ui {

/// The lists of the queue side by side, each with its count: those that are always there, then the views of
/// one's own.
class QueueTabs final : public SegmentedTabs {
    Q_OBJECT

public:
    QueueTabs(QueueController &controller, const SavedViews &views, const ViewCounts &counts,
              const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// The next or the previous one.
    void step(int by);
    /// The counts, and which is shown.
    void refresh();

private:
    void build();
    void choose(int id);
    int shown() const;
    /// The view that is shown was changed, or is gone.
    void follow();

    QueueController &m_controller;
    const SavedViews &m_views;
    const ViewCounts &m_counts;
};

}  // namespace daisychain::ui
