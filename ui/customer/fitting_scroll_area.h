#pragma once

#include <QScrollArea>

namespace daisychain::ui {

/// Takes no more height than what is in it needs, so that what stands below follows at once.
class FittingScrollArea final : public QScrollArea {
    Q_OBJECT

public:
    explicit FittingScrollArea(QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

}  // namespace daisychain::ui
