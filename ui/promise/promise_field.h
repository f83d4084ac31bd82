#pragma once

#include "ui/promise/promise_controller.h"
#include "ui/widget/ask_field.h"

class QLineEdit;

namespace daisychain::ui {

/// Asks what is promised and by when, or until when a promise is put off; says the exact time while one types
/// it in words: "friday 10:00", "in two hours".
class PromiseField final : public AskField {
    Q_OBJECT

public:
    PromiseField(PromiseController &controller, const Theme &theme, QWidget *parent = nullptr);

    /// A new promise; `words` may hold its time too.
    void askNew(const QString &words = {});
    void askPutOff(const PromiseView &promise);

private:
    void perform() override;
    void refresh();
    Instant due() const;
    bool isNamed() const;

    PromiseController &m_controller;
    QLineEdit *m_what;
    QLineEdit *m_when;
    std::optional<PromiseView> m_promise;  ///< that is put off; nothing: a new one
};

}  // namespace daisychain::ui
