#pragma once

#include "ui/shell/overlay.h"
#include "ui/theme/icons.h"

class QTextBrowser;

namespace daisychain::ui {

class SegmentedTabs;

/// F1: the guide, page by page. The only place that reads markup: its pages come with the program.
class GuideSheet final : public Overlay {
    Q_OBJECT

public:
    enum class Page { Desk, Answering, Streams, Customers, Search, Ctl };

    GuideSheet(const Theme &theme, const Icons &icons, QWidget *over);

    void openPage(Page page);

protected:
    QRect sheetRect(const QRect &area) const override;
    /// Between the pages' names and the text.
    bool focusNextPrevChild(bool next) override;

private:
    void show(Page page);

    SegmentedTabs *m_tabs;
    QTextBrowser *m_text;
};

}  // namespace daisychain::ui
