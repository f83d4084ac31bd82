#pragma once

#include <QList>
#include <QStringView>

namespace daisychain::text {

/// How X weighs a text: a configuration of twitter-text. The defaults are version 3, which is in force (read
/// August 2026): most letters of alphabets weigh 1, all else 2, an emoji 2 however it is put together.
struct XWeights {
    struct Range {
        char32_t first = 0;
        char32_t last = 0;
        int weight = 0;
    };

    int maxLength = 280;
    int scale = 100;  ///< weights are in 1/scale of what is counted
    int otherWeight = 200;
    int linkLength = 23;  ///< not in 1/scale
    bool isEmojiOne = true;
    QList<Range> ranges{{0, 4351, 100}, {8192, 8205, 100}, {8208, 8223, 100}, {8242, 8247, 100}};
};

struct XLength {
    qsizetype length = 0;     ///< of the text in normalisation form C
    qsizetype fitsUntil = 0;  ///< so far, in UTF-16 units of the text as given, it is short enough and
                              ///< without refused characters
    bool isRefused = false;   ///< holds a character that X takes nowhere
};

/// The time is linear.
XLength xLength(QStringView text, const XWeights &weights);

}  // namespace daisychain::text
