#pragma once

#include "core/base/clock.h"
#include "ui/widget/surface.h"

namespace daisychain::ui {

class CustomerController;
class ElidedLabel;

/// What is to be minded of the customer, in one line above the reply: their marks, and what day it is for
/// them. Not there when there is nothing.
class MarksLine final : public Surface {
    Q_OBJECT

public:
    MarksLine(CustomerController &controller, const Theme &theme, const Clock &clock,
              QWidget *parent = nullptr);

private:
    void refresh();

    CustomerController &m_controller;
    const Clock &m_clock;
    ElidedLabel *m_words;
};

}  // namespace daisychain::ui
