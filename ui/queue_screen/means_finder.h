#pragma once

#include "core/desk/action.h"
#include "ui/shell/palette_source.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

/// A gesture as far as a few words say it.
struct MeantGesture {
    GestureKind kind = GestureKind::Credit;
    std::optional<Money> amount;
    QString reason;

    bool operator==(const MeantGesture &) const = default;
};

/// What "give him 10 euros for the wait" means; nothing when it speaks of no gift.
std::optional<MeantGesture> meantGesture(const QString &words, const QString &currency);
/// What "promise to call back by friday" promises, in the words themselves; nothing when it doesn't begin so.
std::optional<QString> meantPromise(const QString &words);

/// Takes a user's words in the palette for what they mean: leads to the field of a daisy or of a promise,
/// with what was said filled in. Does nothing by itself.
class MeansFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Without a currency nothing can be given.
    void setCurrency(std::function<QString()> currency) { m_currency = std::move(currency); }
    /// Whether a conversation is open.
    void setHere(std::function<bool()> isHere) { m_isHere = std::move(isHere); }

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;
    QList<PaletteEntry> findNow(const QString &query) override;

Q_SIGNALS:
    /// One of its lines was chosen: the conversation has to be in sight.
    void chosen();
    void gestureMeant(const daisychain::ui::MeantGesture &gesture);
    void promiseMeant(const QString &words);

private:
    std::function<QString()> m_currency;
    std::function<bool()> m_isHere;
};

}  // namespace daisychain::ui
