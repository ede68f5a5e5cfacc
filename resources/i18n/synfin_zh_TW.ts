<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Caption</name>
    <message>
        <source>&lt;b&gt;%1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;。%2</translation>
    </message>
    <message>
        <source>The user is told “%1”.</source>
        <translation>通知使用者：「%1」。</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>The end of this story.</source>
        <translation>故事到此結束。</translation>
    </message>
    <message>
        <source>Next, if nobody interferes: %1</source>
        <translation>若無人干預，下一步：%1</translation>
    </message>
    <message>
        <source>Nothing more happens by itself: choose what happens.</source>
        <translation>不會再自行發生什麼：請選擇下一步。</translation>
    </message>
    <message>
        <source>The end of this story. Time stands still: T lets it go on.</source>
        <translation>故事到此結束。時間停在這裡：按 T 讓它繼續。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>now %1</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遺失</translation>
    </message>
    <message>
        <source>retransmission timeout</source>
        <translation>重傳逾時</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 逾時</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 逾時</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>使用者逾時</translation>
    </message>
    <message>
        <source>delayed ACK timeout</source>
        <translation>延遲確認逾時</translation>
    </message>
    <message>
        <source>no control bits</source>
        <translation>無控制位元</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 位元組</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>複本</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>延遲</translation>
    </message>
    <message>
        <source>out of nowhere</source>
        <translation>來歷不明</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重傳</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>當機</translation>
    </message>
    <message>
        <source>%1 (2 MSL)</source>
        <translation>%1（2 MSL）</translation>
    </message>
    <message>
        <source>client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>%1 to %2, out of nowhere, as if from %3</source>
        <translation>送往%2的 %1，來歷不明，看似來自%3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1，從%2到%3</translation>
    </message>
    <message>
        <source>a duplicate that the network made</source>
        <translation>網路造成的複本</translation>
    </message>
    <message>
        <source>a retransmission</source>
        <translation>重傳</translation>
    </message>
    <message>
        <source>sent at %1</source>
        <translation>送出於 %1</translation>
    </message>
    <message>
        <source>lost at %1</source>
        <translation>遺失於 %1</translation>
    </message>
    <message>
        <source>arrived at %1</source>
        <translation>到達於 %1</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>正在途中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <translation>沒有 TIME-WAIT</translation>
    </message>
    <message>
        <source>MSL timeout</source>
        <translation>MSL 逾時</translation>
    </message>
    <message>
        <source>old</source>
        <translation>舊</translation>
    </message>
    <message>
        <source>%1 (1 MSL)</source>
        <translation>%1（1 MSL）</translation>
    </message>
    <message>
        <source>It belongs to an earlier connection.</source>
        <translation>它屬於更早的一條連線。</translation>
    </message>
    <message>
        <source>held back for %1</source>
        <translation>被扣住 %1</translation>
    </message>
    <message>
        <source>Drag it to its receiver to let it arrive, down to hold it back, out to lose it; or press Enter, L, Delete.</source>
        <translation>拖到接收方讓它到達，向下拖把它扣住，拖到外面讓它遺失；也可以按 Enter、L、Delete。</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>What was seen before cannot be understood, and counting begins anew. It is kept as %1.</source>
        <translation>以前見過的紀錄無法理解，現在重新開始計數。原檔案保留為 %1。</translation>
    </message>
    <message>
        <source>What was seen before cannot be read, and what you see now is not kept: %1.</source>
        <translation>無法讀取以前見過的紀錄，現在見到的也不會儲存：%1。</translation>
    </message>
    <message>
        <source>What you see is not kept: %1.</source>
        <translation>你見過的內容沒有儲存：%1。</translation>
    </message>
    <message>
        <source>It cannot be deleted: %1.</source>
        <translation>無法刪除：%1。</translation>
    </message>
    <message>
        <source>Here is how: %1</source>
        <translation>可以這樣走：%1</translation>
    </message>
    <message>
        <source>A short story, found by searching, in which %1 is walked: %2.</source>
        <translation>搜尋得到的一個簡短故事，其中走過 %1：%2。</translation>
    </message>
    <message>
        <source>another program is writing it</source>
        <translation>另一個程式正在寫入</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>SYN</source>
        <translation>SYN</translation>
    </message>
    <message>
        <source>FIN with the ACK</source>
        <translation>帶 FIN 的 ACK</translation>
    </message>
    <message>
        <source>SYN,ACK</source>
        <translation>SYN,ACK</translation>
    </message>
    <message>
        <source>ACK</source>
        <translation>ACK</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>使用者逾時</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>放棄重傳</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>queued CLOSE</source>
        <translation>佇列中的關閉</translation>
    </message>
    <message>
        <source>TCP state transition diagram</source>
        <translation>TCP 狀態轉換圖</translation>
    </message>
    <message>
        <source>The eleven states of a TCP connection and the transitions between them (RFC 9293, figure 5).</source>
        <translation>TCP 連線的十一個狀態以及它們之間的轉換（RFC 9293 圖 5）。</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主動關閉</translation>
    </message>
    <message>
        <source>passive close</source>
        <translation>被動關閉</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>圖例</translation>
    </message>
    <message>
        <source>client is here</source>
        <translation>用戶端在此</translation>
    </message>
    <message>
        <source>server is here</source>
        <translation>伺服器在此</translation>
    </message>
    <message>
        <source>only in the text</source>
        <translation>僅見於內文</translation>
    </message>
    <message>
        <source>usual client</source>
        <translation>用戶端的通常路徑</translation>
    </message>
    <message>
        <source>usual server</source>
        <translation>伺服器的通常路徑</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>少見的轉換</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>當機</translation>
    </message>
    <message>
        <source>The client is in %1</source>
        <translation>用戶端處於 %1 狀態</translation>
    </message>
    <message>
        <source>The server is in %1</source>
        <translation>伺服器處於 %1 狀態</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>Ways out of %1 that the figure leaves out</source>
        <translation>圖中未畫出的離開 %1 的途徑</translation>
    </message>
    <message>
        <source>late data</source>
        <translation>遲到的資料</translation>
    </message>
    <message>
        <source>CLOSE, unread data</source>
        <translation>關閉，資料未讀</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>closed: TCP ends it alone</source>
        <translation>已關閉：由 TCP 自行收尾</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>retransmission in %1</source>
        <translation>%1 後重傳</translation>
    </message>
    <message>
        <source>window probe in %1</source>
        <translation>%1 後探測視窗</translation>
    </message>
    <message>
        <source>TIME-WAIT ends in %1</source>
        <translation>TIME-WAIT 於 %1 後結束</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 ends in %1</source>
        <translation>FIN-WAIT-2 於 %1 後結束</translation>
    </message>
    <message>
        <source>user timeout in %1</source>
        <translation>%1 後使用者逾時</translation>
    </message>
    <message>
        <source>delayed ACK in %1</source>
        <translation>%1 後送出延遲確認</translation>
    </message>
    <message>
        <source>state</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>通訊端</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>待傳送</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>待讀取</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>失序</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>已重傳</translation>
    </message>
    <message>
        <source>timers</source>
        <translation>計時器</translation>
    </message>
    <message>
        <source>The state of the connection at this endpoint. §3.3.2</source>
        <translation>本端點上連線的狀態。§3.3.2</translation>
    </message>
    <message>
        <source>What a program can do with its socket now. §3.9.1</source>
        <translation>程式此刻能用通訊端做什麼。§3.9.1</translation>
    </message>
    <message>
        <source>Send unacknowledged: the first number that was sent and is not acknowledged yet. §3.3.1</source>
        <translation>傳送未確認：已送出但尚未確認的第一個序號。§3.3.1</translation>
    </message>
    <message>
        <source>Send next: the number of the next new octet that will be sent. §3.3.1</source>
        <translation>傳送下一個：將要送出的下一個新位元組的序號。§3.3.1</translation>
    </message>
    <message>
        <source>Send window: how many octets from SND.UNA on the peer allows to be sent. §3.3.1</source>
        <translation>傳送視窗：從 SND.UNA 起，對端允許傳送多少位元組。§3.3.1</translation>
    </message>
    <message>
        <source>Initial send sequence number: the number of our SYN. §3.3.1</source>
        <translation>初始傳送序號：本端 SYN 的序號。§3.3.1</translation>
    </message>
    <message>
        <source>Receive next: the number that is expected next; all before it have arrived. §3.3.1</source>
        <translation>接收下一個：期待的下一個序號；在它之前的都已到達。§3.3.1</translation>
    </message>
    <message>
        <source>Receive window: how many octets from RCV.NXT on are taken. §3.3.1</source>
        <translation>接收視窗：從 RCV.NXT 起願意接收多少位元組。§3.3.1</translation>
    </message>
    <message>
        <source>Initial receive sequence number: the number of the peer&apos;s SYN. §3.3.1</source>
        <translation>初始接收序號：對端 SYN 的序號。§3.3.1</translation>
    </message>
    <message>
        <source>Octets that the user has handed over and that are not sent yet, and a FIN that waits behind them. §3.10.2, §3.10.4</source>
        <translation>使用者已交付但尚未送出的位元組，以及在其後等待的 FIN。§3.10.2、§3.10.4</translation>
    </message>
    <message>
        <source>Octets that have arrived in order and that the user has not taken yet. §3.10.3</source>
        <translation>已依序到達但使用者尚未取走的位元組。§3.10.3</translation>
    </message>
    <message>
        <source>What has arrived ahead of RCV.NXT and waits for what is missing before it. §3.10.7.4</source>
        <translation>越過 RCV.NXT 先到、正等待前面缺少部分的內容。§3.10.7.4</translation>
    </message>
    <message>
        <source>How often the oldest segment that is not acknowledged has been sent again. §3.8.3</source>
        <translation>最早的未確認區段已重傳多少次。§3.8.3</translation>
    </message>
    <message>
        <source>What happens by itself if nothing else happens before, and in how much time of the story. §3.10.8</source>
        <translation>若此前沒有別的事發生，會自行發生什麼，以及依故事中的時間還有多久。§3.10.8</translation>
    </message>
    <message>
        <source>%1 of the %2: %3</source>
        <translation>%2的 %1：%3</translation>
    </message>
    <message>
        <source>%1 of the %2: %3, changed</source>
        <translation>%2的 %1：%3，已變化</translation>
    </message>
    <message>
        <source>%1 of the %2: %3, was %4</source>
        <translation>%2的 %1：%3，原為 %4</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>可用 %1 和 %2</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>只能用 %1</translation>
    </message>
    <message>
        <source>%1; %2 comes to the end</source>
        <translation>可用 %1；%2 讀到結尾</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>After step %1 of %2 the client is in %3, the server in %4.</source>
        <translation>第 %1 步（共 %2 步）之後，用戶端處於 %3 狀態，伺服器處於 %4 狀態。</translation>
    </message>
    <message>
        <source>Sequence chart of a TCP connection</source>
        <translation>TCP 連線的循序圖</translation>
    </message>
    <message>
        <source>the picture is too large for PNG (%1 × %2 pixels); choose SVG or PDF</source>
        <translation>圖片太大，無法存為 PNG（%1 × %2 像素）；請改用 SVG 或 PDF</translation>
    </message>
    <message>
        <source>%1 does not end in .svg, .png or .pdf</source>
        <translation>%1 不以 .svg、.png 或 .pdf 結尾</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>無法寫入 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是一個資料夾</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是資料夾</translation>
    </message>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>資料夾 %1 不存在</translation>
    </message>
</context>
<context>
    <name>Inject</name>
    <message>
        <source>Blind RST</source>
        <translation>盲目的 RST</translation>
    </message>
    <message>
        <source>Old duplicate SYN</source>
        <translation>舊的 SYN 複本</translation>
    </message>
    <message>
        <source>Peer rebooted: SYN</source>
        <translation>對端重啟後的 SYN</translation>
    </message>
    <message>
        <source>An attacker who cannot listen guesses a number in the window.</source>
        <translation>聽不到通訊的攻擊者猜一個視窗內的序號。</translation>
    </message>
    <message>
        <source>The SYN of an earlier connection arrives late.</source>
        <translation>以前一條連線的 SYN 遲到了。</translation>
    </message>
    <message>
        <source>The peer has lost its memory and opens a new connection.</source>
        <translation>對端失去了記憶，開啟一條新連線。</translation>
    </message>
    <message>
        <source>The %1 sends nothing and goes to %2.</source>
        <translation>%1什麼也不送出，進入 %2 狀態。</translation>
    </message>
    <message>
        <source>The %1 sends nothing and stays in %2.</source>
        <translation>%1什麼也不送出，留在 %2 狀態。</translation>
    </message>
    <message>
        <source>The %1 answers with %2 and goes to %3.</source>
        <translation>%1以 %2 回應，進入 %3 狀態。</translation>
    </message>
    <message>
        <source>The %1 answers with %2 and stays in %3.</source>
        <translation>%1以 %2 回應，留在 %3 狀態。</translation>
    </message>
    <message>
        <source>A segment out of nowhere</source>
        <translation>來歷不明的區段</translation>
    </message>
    <message>
        <source>Arrives at the</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>現成的</translation>
    </message>
    <message>
        <source>Control bits</source>
        <translation>控制位元</translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation>資料位元組數</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Numbers that mean something now</source>
        <translation>此刻有意義的序號</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>會有什麼結果</translation>
    </message>
    <message>
        <source>&amp;Inject</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>A number is missing: 0 to 4294967295.</source>
        <translation>缺一個數：0 到 4294967295。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>nothing can be written in %1</source>
        <translation>無法寫入 %1</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>is a folder, not a scenario</source>
        <translation>這是資料夾，不是情境檔案</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>RCV.NXT: exactly the next expected</source>
        <translation>RCV.NXT：正是期待的下一個</translation>
    </message>
    <message>
        <source>in the window, but not the next</source>
        <translation>在視窗內，但不是下一個</translation>
    </message>
    <message>
        <source>the last in the window</source>
        <translation>視窗內的最後一個</translation>
    </message>
    <message>
        <source>one beyond the window</source>
        <translation>超出視窗一個</translation>
    </message>
    <message>
        <source>just before RCV.NXT: an old duplicate</source>
        <translation>RCV.NXT 的前一個：舊的複本</translation>
    </message>
    <message>
        <source>IRS: that of the peer&apos;s SYN</source>
        <translation>IRS：對端 SYN 的序號</translation>
    </message>
    <message>
        <source>the peer&apos;s next ISS: a new connection</source>
        <translation>對端的下一個 ISS：一條新連線</translation>
    </message>
    <message>
        <source>the peer&apos;s SND.NXT</source>
        <translation>對端的 SND.NXT</translation>
    </message>
    <message>
        <source>SND.NXT: acknowledges all that was sent</source>
        <translation>SND.NXT：確認已送出的一切</translation>
    </message>
    <message>
        <source>SND.UNA: acknowledges nothing new</source>
        <translation>SND.UNA：沒有新的確認</translation>
    </message>
    <message>
        <source>one too far: never sent</source>
        <translation>多一個：從未送出過</translation>
    </message>
    <message>
        <source>ISS: not even the SYN</source>
        <translation>ISS：連 SYN 都沒有確認</translation>
    </message>
    <message>
        <source>older than any window</source>
        <translation>比任何視窗都舊</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>別的數</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>crash and restart</source>
        <translation>主機當機並重新啟動</translation>
    </message>
    <message>
        <source>%1 arrives</source>
        <translation>%1 到達</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 遺失</translation>
    </message>
    <message>
        <source>%1 is duplicated</source>
        <translation>%1 被複製</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>送出 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>This timer does not run.</source>
        <translation>這個計時器沒有執行。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1 is held back for %2</source>
        <translation>%1 被扣住 %2</translation>
    </message>
    <message>
        <source>%1 arrives out of nowhere</source>
        <translation>來歷不明的 %1 到達</translation>
    </message>
    <message>
        <source>arrives at %1</source>
        <translation>在 %1 到達</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>OfferNumbers</name>
    <message>
        <source>send: bytes</source>
        <translation>send：位元組數</translation>
    </message>
    <message>
        <source>recv: bytes</source>
        <translation>recv：位元組數</translation>
    </message>
    <message>
        <source>hold back for</source>
        <translation>扣住多久</translation>
    </message>
    <message>
        <source>all there are</source>
        <translation>有多少取多少</translation>
    </message>
    <message>
        <source>Ask the receiver to hand the data on at once</source>
        <translation>請接收方立即把資料交給應用程式</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>deliver</source>
        <translation>送達</translation>
    </message>
    <message>
        <source>lose, drop</source>
        <translation>遺失，丟棄</translation>
    </message>
    <message>
        <source>duplicate, copy</source>
        <translation>複製，重複</translation>
    </message>
    <message>
        <source>hold back, delay</source>
        <translation>延後，延遲</translation>
    </message>
    <message>
        <source>inject, forge</source>
        <translation>注入，偽造</translation>
    </message>
    <message>
        <source>timer expires</source>
        <translation>計時器到期</translation>
    </message>
    <message>
        <source>reboot</source>
        <translation>重新啟動</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>現在無法使用</translation>
    </message>
    <message>
        <source>go to the state</source>
        <translation>前往狀態</translation>
    </message>
    <message>
        <source>go to step %1: the %2 comes into this state</source>
        <translation>前往步驟 %1：%2進入此狀態</translation>
    </message>
    <message>
        <source>no endpoint comes into this state</source>
        <translation>沒有任何端點進入此狀態</translation>
    </message>
    <message>
        <source>Go to step %1</source>
        <translation>前往步驟 %1</translation>
    </message>
    <message>
        <source>the last step is %1</source>
        <translation>最後一步是步驟 %1</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>my scenario</source>
        <translation>我的情境</translation>
    </message>
    <message>
        <source>question</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Free play</source>
        <translation>自由操作</translation>
    </message>
    <message>
        <source>Two endpoints, both CLOSED. Choose what happens: the engine says what comes of it.</source>
        <translation>兩個端點，都處於 CLOSED。選擇要發生的事，引擎會告訴你結果如何。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>a reset in the window but not at RCV.NXT: a challenge ACK, or the reset is believed</source>
        <translation>RST 在視窗之內但不在 RCV.NXT：送出挑戰 ACK，或者相信它</translation>
    </message>
    <message>
        <source>a SYN in a synchronized state: a challenge ACK, or the connection is reset</source>
        <translation>已同步的狀態中收到 SYN：送出挑戰 ACK，或者重設連線</translation>
    </message>
    <message>
        <source>an ACK older than anything the peer could still send: answered, or ignored</source>
        <translation>ACK 比對端還可能送出的任何內容都舊：回應，或者忽略</translation>
    </message>
    <message>
        <source>a segment with both SYN and FIN is dropped unread</source>
        <translation>同時帶有 SYN 和 FIN 的區段不經讀取就丟棄</translation>
    </message>
    <message>
        <source>a reset in TIME-WAIT ends it, or is ignored</source>
        <translation>在 TIME-WAIT 狀態收到 RST：結束等待，或者忽略</translation>
    </message>
    <message>
        <source>TIME-WAIT gives way to a SYN beyond the numbers of the old connection</source>
        <translation>SYN 的序號超出舊連線的序號時，TIME-WAIT 狀態讓位給它</translation>
    </message>
    <message>
        <source>the SYN,ACK of a simultaneous open: taken as figure 7 draws it, or refused as the text has it</source>
        <translation>同時開啟時的 SYN,ACK：如圖 7 所畫的那樣接受，或者依正文拒絕</translation>
    </message>
    <message>
        <source>where that SYN,ACK is taken, an ACK goes back</source>
        <translation>接受這個 SYN,ACK 時，是否送回 ACK</translation>
    </message>
    <message>
        <source>an empty segment one past the right edge of the window counts as in it</source>
        <translation>空區段恰好越過視窗右邊界一個序號時，是否算在視窗之內</translation>
    </message>
    <message>
        <source>SEND or active OPEN in LISTEN leads to SYN-SENT, or is refused</source>
        <translation>在 LISTEN 狀態 SEND 或主動 OPEN：進入 SYN-SENT 狀態，或者被拒絕</translation>
    </message>
    <message>
        <source>CLOSE ends receiving too: unread data, and data that comes later, is answered by RST</source>
        <translation>CLOSE 也結束接收：以 RST 回應未讀的資料和之後到達的資料</translation>
    </message>
    <message>
        <source>the maximum segment lifetime; TIME-WAIT lasts twice as long</source>
        <translation>區段的最長壽命；TIME-WAIT 狀態持續它的兩倍</translation>
    </message>
    <message>
        <source>the first retransmission time-out</source>
        <translation>首次重傳逾時</translation>
    </message>
    <message>
        <source>how often a SYN is sent again</source>
        <translation>SYN 重傳的次數</translation>
    </message>
    <message>
        <source>how often a SYN,ACK is sent again</source>
        <translation>SYN,ACK 重傳的次數</translation>
    </message>
    <message>
        <source>how often anything else is sent again (R2)</source>
        <translation>其他內容重傳的次數（R2）</translation>
    </message>
    <message>
        <source>ends FIN-WAIT-2; with half-duplex-close only one that no user holds any longer</source>
        <translation>結束 FIN-WAIT-2 狀態；設有 half-duplex-close 時，只結束已沒有使用者的連線</translation>
    </message>
    <message>
        <source>how long data may stay unacknowledged</source>
        <translation>資料可以多久得不到確認</translation>
    </message>
    <message>
        <source>how long an ACK may wait for a segment that can carry it</source>
        <translation>ACK 可以等待多久，以便由其他區段捎帶</translation>
    </message>
    <message>
        <source>the most text in one segment, octets</source>
        <translation>一個區段最多攜帶多少位元組的資料</translation>
    </message>
    <message>
        <source>the longest retransmission time-out, after doubling</source>
        <translation>加倍之後最長的重傳逾時</translation>
    </message>
    <message>
        <source>rules of the protocol that are left out, to see what they are there for</source>
        <translation>拿掉協定的哪些規則，以便看看它們有什麼用</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Profiles</source>
        <translation>行為設定</translation>
    </message>
    <message>
        <source>Where hosts may behave in different ways, a profile decides. A scenario starts from one of these, with base, and changes single keys.</source>
        <translation>主機可以有不同行為的地方，由行為設定（profile）決定。情境用 base 選擇其中一種，再更改個別的鍵。</translation>
    </message>
    <message>
        <source>Only where they &amp;differ</source>
        <translation>只顯示有差異的列(&amp;D)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the whole table</source>
        <translation>複製所選內容；沒有選取時複製整個表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>what it decides</source>
        <translation>決定什麼</translation>
    </message>
    <message>
        <source>where the values come from</source>
        <translation>取值的依據</translation>
    </message>
    <message>
        <source>The profiles differ here</source>
        <translation>各行為設定在此不同</translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>When nothing is on the wire and no timer will send anything, both sides are ESTABLISHED or neither is, and each expects what the other sends next.</source>
        <translation>途中沒有區段、也沒有計時器會再送出什麼時，雙方要麼都在 ESTABLISHED 狀態，要麼都不在，而且各自期待的正是對端接下來要送出的。</translation>
    </message>
    <message>
        <source>What is delivered is what was sent, in order, and never belongs to another connection.</source>
        <translation>交付的就是傳送的，順序不變，而且絕不屬於另一條連線。</translation>
    </message>
    <message>
        <source>No connection is closed by a FIN that belongs to another.</source>
        <translation>任何連線都不會被屬於另一條連線的 FIN 關閉。</translation>
    </message>
    <message>
        <source>Whoever becomes ESTABLISHED has a peer that means the same connection.</source>
        <translation>進入 ESTABLISHED 狀態的一方，其對端指的是同一條連線。</translation>
    </message>
    <message>
        <source>No connection is ended by a reset, unless a user aborted, a host crashed or a side gave up.</source>
        <translation>任何連線都不會被 RST 終止，除非有使用者中止、有主機當機或有一方放棄。</translation>
    </message>
    <message>
        <source>Every connection can still come to its end.</source>
        <translation>每條連線都仍然能夠結束。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Nothing changes.</source>
        <translation>沒有任何變化。</translation>
    </message>
    <message>
        <source>Before anything happens.</source>
        <translation>一切尚未開始。</translation>
    </message>
    <message>
        <source>The user offers to accept a connection: a TCB is created, nothing is sent, and the endpoint waits in LISTEN.</source>
        <translation>使用者願意接受連線請求：建立傳輸控制區塊（TCB），不送出任何區段，端點在 LISTEN 狀態等待。</translation>
    </message>
    <message>
        <source>The user wants a connection: a TCB is created, an initial sequence number is chosen, SYN is sent, and the endpoint waits in SYN-SENT for the answer.</source>
        <translation>使用者要求建立連線：建立傳輸控制區塊（TCB），選定初始序號，送出 SYN，端點在 SYN-SENT 狀態等待回應。</translation>
    </message>
    <message>
        <source>The user changes the passive open into an active one: SYN is sent, and the endpoint waits in SYN-SENT.</source>
        <translation>使用者把被動開啟改為主動開啟：送出 SYN，端點在 SYN-SENT 狀態等待。</translation>
    </message>
    <message>
        <source>There is a connection already, so OPEN is answered with an error.</source>
        <translation>連線已經存在，因此 OPEN 傳回錯誤。</translation>
    </message>
    <message>
        <source>There is no connection, so SEND is answered with an error.</source>
        <translation>連線不存在，因此 SEND 傳回錯誤。</translation>
    </message>
    <message>
        <source>SEND in LISTEN changes the connection from passive to active: SYN is sent, and the data waits for ESTABLISHED.</source>
        <translation>在 LISTEN 狀態呼叫 SEND，連線便由被動變為主動：送出 SYN，資料則等到進入 ESTABLISHED 狀態後再送出。</translation>
    </message>
    <message>
        <source>The data is queued: it is sent once the connection is ESTABLISHED.</source>
        <translation>資料排入佇列：等連線進入 ESTABLISHED 狀態後再送出。</translation>
    </message>
    <message>
        <source>The data is sent, with an acknowledgment of everything received so far.</source>
        <translation>送出資料，並捎帶確認到目前為止收到的全部內容。</translation>
    </message>
    <message>
        <source>The peer&apos;s window has no room for all of the data: the rest waits.</source>
        <translation>對端的視窗容納不下全部資料：其餘資料等待送出。</translation>
    </message>
    <message>
        <source>SEND without data sends nothing.</source>
        <translation>SEND 沒有給出資料，因此不送出任何區段。</translation>
    </message>
    <message>
        <source>CLOSE has been called: no more data is taken, and SEND is answered with an error.</source>
        <translation>已經呼叫過 CLOSE：不再接受新的資料，SEND 傳回錯誤。</translation>
    </message>
    <message>
        <source>There is no room to queue so much data, so SEND is answered with an error.</source>
        <translation>傳送佇列放不下這麼多資料，因此 SEND 傳回錯誤。</translation>
    </message>
    <message>
        <source>There is no connection, so RECEIVE is answered with an error.</source>
        <translation>連線不存在，因此 RECEIVE 傳回錯誤。</translation>
    </message>
    <message>
        <source>No data is there yet: RECEIVE waits until some arrives.</source>
        <translation>還沒有資料：RECEIVE 等待資料到達。</translation>
    </message>
    <message>
        <source>The user takes data that had arrived, and the receive window opens again.</source>
        <translation>使用者取走已經到達的資料，接收視窗隨之重新開啟。</translation>
    </message>
    <message>
        <source>The peer has closed its direction and all of its data has been read: RECEIVE is answered with &quot;connection closing&quot;.</source>
        <translation>對端已經關閉了它的傳送方向，它的資料也已全部讀完：RECEIVE 傳回「連線正在關閉」。</translation>
    </message>
    <message>
        <source>There is no connection, so CLOSE is answered with an error.</source>
        <translation>連線不存在，因此 CLOSE 傳回錯誤。</translation>
    </message>
    <message>
        <source>Nothing has been heard from anyone yet, so the TCB is simply deleted.</source>
        <translation>還沒有收到過任何一方的區段，因此只要刪除 TCB 即可。</translation>
    </message>
    <message>
        <source>The peer has not answered yet, so the TCB is deleted and nothing is sent; a SYN,ACK that comes later is answered with a reset.</source>
        <translation>對端還沒有回應，因此刪除 TCB，不送出任何區段；之後才到的 SYN,ACK 會以 RST 回應。</translation>
    </message>
    <message>
        <source>No data waits to be sent, so FIN is sent at once and the endpoint enters FIN-WAIT-1.</source>
        <translation>沒有待送出的資料，因此立即送出 FIN，端點進入 FIN-WAIT-1 狀態。</translation>
    </message>
    <message>
        <source>Data still waits for ESTABLISHED, so CLOSE waits behind it.</source>
        <translation>還有資料要等進入 ESTABLISHED 狀態後才能送出，因此 CLOSE 排在這些資料之後。</translation>
    </message>
    <message>
        <source>CLOSE means &quot;I have no more data to send&quot;, not &quot;I stop receiving&quot;: FIN is sent, and the endpoint enters FIN-WAIT-1.</source>
        <translation>CLOSE 的意思是「我沒有資料要送了」，而不是「我不再接收」：送出 FIN，端點進入 FIN-WAIT-1 狀態。</translation>
    </message>
    <message>
        <source>The endpoint enters FIN-WAIT-1; its FIN waits until all data before it has been sent.</source>
        <translation>端點進入 FIN-WAIT-1 狀態；FIN 要等它前面的資料全部送完才能送出。</translation>
    </message>
    <message>
        <source>This side has no more data either: it sends its FIN and waits in LAST-ACK for the acknowledgment.</source>
        <translation>本端也沒有資料要送了：送出自己的 FIN，在 LAST-ACK 狀態等待對它的確認。</translation>
    </message>
    <message>
        <source>CLOSE waits until all data before it has been sent; then FIN follows.</source>
        <translation>CLOSE 要等它前面的資料全部送完，隨後才送出 FIN。</translation>
    </message>
    <message>
        <source>CLOSE has been called already; a second FIN is never sent.</source>
        <translation>已經呼叫過 CLOSE；不會再送出第二個 FIN。</translation>
    </message>
    <message>
        <source>There is no connection, so ABORT is answered with an error.</source>
        <translation>連線不存在，因此 ABORT 傳回錯誤。</translation>
    </message>
    <message>
        <source>There is no one to tell: the TCB is deleted and nothing is sent.</source>
        <translation>沒有需要通知的一方：刪除 TCB，不送出任何區段。</translation>
    </message>
    <message>
        <source>ABORT sends RST, discards everything that was queued, and deletes the TCB.</source>
        <translation>ABORT 送出 RST，丟棄佇列中的一切，並刪除 TCB。</translation>
    </message>
    <message>
        <source>There is no connection, so STATUS is answered with an error.</source>
        <translation>連線不存在，因此 STATUS 傳回錯誤。</translation>
    </message>
    <message>
        <source>STATUS tells the state and changes nothing.</source>
        <translation>STATUS 回報目前狀態，不改變任何東西。</translation>
    </message>
    <message>
        <source>A segment with both SYN and FIN makes no sense to this host, which drops it unread.</source>
        <translation>同時帶有 SYN 和 FIN 的區段對本主機沒有意義，不作處理即丟棄。</translation>
    </message>
    <message>
        <source>There is no connection here; a reset is never answered, so the segment is dropped.</source>
        <translation>這裡沒有連線；對 RST 從不回應，因此丟棄該區段。</translation>
    </message>
    <message>
        <source>There is no connection here, so the segment is answered with a reset that its sender will accept.</source>
        <translation>這裡沒有連線，因此以 RST 回應，其序號能讓對方接受它。</translation>
    </message>
    <message>
        <source>Nothing has been sent from LISTEN that a reset could answer: it is ignored.</source>
        <translation>在 LISTEN 狀態沒有送出過任何區段，不可能有 RST 來回應它：忽略。</translation>
    </message>
    <message>
        <source>Nothing has been sent from LISTEN that could be acknowledged: the segment is answered with a reset.</source>
        <translation>在 LISTEN 狀態沒有送出過任何可以被確認的區段：以 RST 回應。</translation>
    </message>
    <message>
        <source>A SYN asks for a connection: it is answered with SYN,ACK, which carries this side&apos;s own initial sequence number, and the endpoint enters SYN-RECEIVED.</source>
        <translation>SYN 是連線請求：以 SYN,ACK 回應，其中帶有本端自己的初始序號，端點進入 SYN-RECEIVED 狀態。</translation>
    </message>
    <message>
        <source>A segment without SYN, ACK and RST means nothing in LISTEN: it is dropped.</source>
        <translation>SYN、ACK、RST 都不帶的區段在 LISTEN 狀態沒有意義：丟棄。</translation>
    </message>
    <message>
        <source>The segment acknowledges something that was never sent, so it is old or meant for another connection: it is answered with a reset, and this connection goes on.</source>
        <translation>該區段確認了從未送出過的內容，可見它是舊的，或屬於另一條連線：以 RST 回應，本連線繼續。</translation>
    </message>
    <message>
        <source>The reset does not acknowledge our SYN, so it is not meant for this connection: it is dropped.</source>
        <translation>該 RST 沒有確認本端的 SYN，可見不是針對本連線的：丟棄。</translation>
    </message>
    <message>
        <source>The reset acknowledges our SYN: the peer refuses the connection, and the TCB is deleted.</source>
        <translation>該 RST 確認了本端的 SYN：對端拒絕建立連線，刪除 TCB。</translation>
    </message>
    <message>
        <source>A reset without ACK could come from anyone: it is dropped.</source>
        <translation>不帶 ACK 的 RST 可能來自任何人：丟棄。</translation>
    </message>
    <message>
        <source>The peer has acknowledged our SYN and sent its own: it is acknowledged in turn, and the connection is ESTABLISHED on this side.</source>
        <translation>對端確認了本端的 SYN，並送來它自己的 SYN：本端對它予以確認，連線在本端進入 ESTABLISHED 狀態。</translation>
    </message>
    <message>
        <source>A SYN without ACK arrives: both sides are opening at the same time. SYN is sent again, now with ACK, and the endpoint enters SYN-RECEIVED.</source>
        <translation>收到不帶 ACK 的 SYN：雙方正在同時開啟。本端再次送出 SYN，這次帶上 ACK，端點進入 SYN-RECEIVED 狀態。</translation>
    </message>
    <message>
        <source>Without SYN and RST the segment says nothing in SYN-SENT: it is dropped.</source>
        <translation>SYN、RST 都不帶的區段在 SYN-SENT 狀態沒有意義：丟棄。</translation>
    </message>
    <message>
        <source>The segment lies outside the receive window: it is dropped, and an ACK says what is expected.</source>
        <translation>該區段落在接收視窗之外：丟棄，並用 ACK 告知期望的序號。</translation>
    </message>
    <message>
        <source>The reset lies outside the receive window: it is dropped silently.</source>
        <translation>該 RST 落在接收視窗之外：丟棄，不作回應。</translation>
    </message>
    <message>
        <source>The peer has sent its FIN again, so our last ACK was lost: it is sent again, and the 2MSL wait starts anew.</source>
        <translation>對端又送來了 FIN，可見本端最後的 ACK 遺失了：再次送出 ACK，2MSL 等待重新開始。</translation>
    </message>
    <message>
        <source>The SYN,ACK of a simultaneous open: its SYN is known already, its ACK covers our SYN, and the connection is ESTABLISHED. The text of the sequence check alone would refuse it (Appendix A.2).</source>
        <translation>這是同時開啟時的 SYN,ACK：其中的 SYN 已經收到過，ACK 確認了本端的 SYN，連線進入 ESTABLISHED 狀態。若只按序號檢查的條文，它會被拒絕（附錄 A.2）。</translation>
    </message>
    <message>
        <source>The reset lies in the window but not exactly at RCV.NXT, so it may be a blind attack: a challenge ACK asks the peer to prove it.</source>
        <translation>該 RST 落在視窗之內，但序號並不恰好等於 RCV.NXT，因此可能是盲目攻擊：送出挑戰 ACK，要求對端加以證實。</translation>
    </message>
    <message>
        <source>The connection came from LISTEN and is given up; the endpoint returns to LISTEN, and only a SEND that waited needs an answer.</source>
        <translation>放棄這條由 LISTEN 而來的連線；端點回到 LISTEN，只有等待中的 SEND 需要答覆。</translation>
    </message>
    <message>
        <source>This side opened actively, so the reset means that the connection was refused.</source>
        <translation>本端是主動開啟的，因此該 RST 表示連線被拒絕。</translation>
    </message>
    <message>
        <source>The peer has reset the connection: everything that was queued is discarded, and the TCB is deleted.</source>
        <translation>對端重設了連線：丟棄佇列中的一切，並刪除 TCB。</translation>
    </message>
    <message>
        <source>The peer has reset the connection, which was closing anyway: the TCB is deleted.</source>
        <translation>對端重設了連線，而連線本來就在關閉：刪除 TCB。</translation>
    </message>
    <message>
        <source>A reset in TIME-WAIT is ignored, so that it cannot end the wait too early (RFC 1337).</source>
        <translation>在 TIME-WAIT 狀態忽略 RST，以免它過早地結束等待（RFC 1337）。</translation>
    </message>
    <message>
        <source>Another SYN in the window: the connection that came from LISTEN is given up, and the endpoint returns to LISTEN.</source>
        <translation>視窗內又來了一個 SYN：放棄由 LISTEN 狀態而來的連線，端點回到 LISTEN 狀態。</translation>
    </message>
    <message>
        <source>A SYN in the middle of a connection is a mistake, a peer that rebooted, or an attack: a challenge ACK makes a real peer answer with a reset.</source>
        <translation>連線中途出現 SYN，或是出了差錯，或是對端重新啟動過，或是攻擊：送出挑戰 ACK，真正的對端會以 RST 回應。</translation>
    </message>
    <message>
        <source>By the older rule of RFC 793 a SYN in the window is an error that resets the connection.</source>
        <translation>按照 RFC 793 的舊規則，視窗內的 SYN 屬於錯誤，連線因此被重設。</translation>
    </message>
    <message>
        <source>Every segment of a connection carries ACK; this one does not, so it is dropped.</source>
        <translation>連線中的每個區段都帶有 ACK；這一個沒有，因此丟棄。</translation>
    </message>
    <message>
        <source>The ACK covers our SYN: now both directions are known to work, and the connection is ESTABLISHED.</source>
        <translation>該 ACK 確認了本端的 SYN：現在可知兩個方向都是通的，連線進入 ESTABLISHED 狀態。</translation>
    </message>
    <message>
        <source>The segment does not acknowledge our SYN: it is answered with a reset.</source>
        <translation>該區段沒有確認本端的 SYN：以 RST 回應。</translation>
    </message>
    <message>
        <source>The segment acknowledges something that was never sent: it is dropped, and an ACK says where this side stands.</source>
        <translation>該區段確認了從未送出過的內容：丟棄，並用 ACK 說明本端目前的序號和確認號。</translation>
    </message>
    <message>
        <source>The acknowledgment is older than anything the peer could still send, so it may be forged: the segment is dropped, and an ACK says where this side stands.</source>
        <translation>該確認比對端還可能送出的任何確認都舊，因此可能是偽造的：丟棄該區段，並用 ACK 說明本端目前的序號和確認號。</translation>
    </message>
    <message>
        <source>The ACK covers data that was sent: it need not be kept for retransmission any longer.</source>
        <translation>該 ACK 確認了已送出的資料：不必再為重傳保留這些資料。</translation>
    </message>
    <message>
        <source>The ACK covers nothing new, but it opens the window again: what has waited can be sent.</source>
        <translation>該 ACK 沒有確認任何新內容，但重新打開了視窗：等待中的內容可以送出了。</translation>
    </message>
    <message>
        <source>Data is missing before this segment, and there is no room to keep yet another piece: it is dropped, and an ACK says what is expected.</source>
        <translation>這個區段之前缺少資料，也沒有空間再保存一段：將其丟棄，並用 ACK 告知期望的序號。</translation>
    </message>
    <message>
        <source>The ACK covers nothing new.</source>
        <translation>該 ACK 沒有確認任何新內容。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN: our direction is closed, and the endpoint waits in FIN-WAIT-2 for the peer&apos;s FIN.</source>
        <translation>該 ACK 確認了本端的 FIN：本端的傳送方向已經關閉，端點在 FIN-WAIT-2 狀態等待對端的 FIN。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN, and the peer&apos;s FIN has come before: both directions are closed, and the endpoint enters TIME-WAIT.</source>
        <translation>該 ACK 確認了本端的 FIN，而對端的 FIN 先前已經到達：兩個方向都已關閉，端點進入 TIME-WAIT 狀態。</translation>
    </message>
    <message>
        <source>The ACK does not cover our FIN yet: the segment is ignored.</source>
        <translation>該 ACK 還沒有確認本端的 FIN：忽略該區段。</translation>
    </message>
    <message>
        <source>The ACK covers our FIN, the last thing that was missing: the TCB is deleted.</source>
        <translation>該 ACK 確認了本端的 FIN，最後缺的就是它：刪除 TCB。</translation>
    </message>
    <message>
        <source>The ACK does not cover our FIN yet: LAST-ACK goes on.</source>
        <translation>該 ACK 還沒有確認本端的 FIN：繼續停留在 LAST-ACK 狀態。</translation>
    </message>
    <message>
        <source>The data is the next that was expected: it is taken and acknowledged.</source>
        <translation>這正是期望的下一段資料：收下並確認。</translation>
    </message>
    <message>
        <source>The data is the next that was expected: it is taken, and its acknowledgment waits a little for a segment that can carry it.</source>
        <translation>這正是期望的下一段資料：收下，確認則延後片刻，等待可以捎帶它的區段。</translation>
    </message>
    <message>
        <source>Data is missing before this segment: it is kept for later, and an ACK says what is expected.</source>
        <translation>該區段之前還缺少資料：先把它保存起來，並用 ACK 告知期望的序號。</translation>
    </message>
    <message>
        <source>There is no room in the receive window: what does not fit is dropped, and an ACK says what is expected.</source>
        <translation>接收視窗沒有空間：放不下的部分被丟棄，並以 ACK 說明期待什麼。</translation>
    </message>
    <message>
        <source>The peer has sent FIN before, so there can be no more data: it is ignored.</source>
        <translation>對端先前已經送出 FIN，不可能再有資料：忽略。</translation>
    </message>
    <message>
        <source>The peer has no more data to send: its FIN is acknowledged, and the endpoint waits in CLOSE-WAIT until its own user closes.</source>
        <translation>對端沒有資料要送了：確認它的 FIN，端點在 CLOSE-WAIT 狀態等待自己的使用者關閉連線。</translation>
    </message>
    <message>
        <source>The peer has no more data to send: the endpoint waits in CLOSE-WAIT until its own user closes, and the acknowledgment of the FIN waits a little for a segment that can carry it.</source>
        <translation>對端沒有資料要送了：端點在 CLOSE-WAIT 狀態等待自己的使用者關閉連線；對 FIN 的確認則延後片刻，等待可以捎帶它的區段。</translation>
    </message>
    <message>
        <source>The handshake is complete, and the peer already closes its direction: the endpoint passes ESTABLISHED and waits in CLOSE-WAIT.</source>
        <translation>交握完成，而對端已經關閉了它的傳送方向：端點經過 ESTABLISHED 狀態，在 CLOSE-WAIT 狀態等待。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN comes while ours is not acknowledged yet: both sides close at the same time. The FIN is acknowledged, and the endpoint waits in CLOSING for the ACK of its own.</source>
        <translation>對端的 FIN 到達時，本端的 FIN 尚未得到確認：雙方正在同時關閉。確認對端的 FIN，端點在 CLOSING 狀態等待對自己的 FIN 的 ACK。</translation>
    </message>
    <message>
        <source>FIN and the ACK of our FIN come together: both directions are closed at once, and the endpoint goes straight to TIME-WAIT.</source>
        <translation>FIN 與對本端 FIN 的 ACK 一起到達：兩個方向同時關閉，端點直接進入 TIME-WAIT 狀態。</translation>
    </message>
    <message>
        <source>The peer has closed its direction too: its FIN is acknowledged, and the endpoint stays in TIME-WAIT for 2MSL in case that ACK is lost.</source>
        <translation>對端也關閉了它的傳送方向：確認它的 FIN，端點在 TIME-WAIT 狀態停留 2MSL，以防這個 ACK 遺失。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN has come before: it is acknowledged again, and nothing else changes.</source>
        <translation>對端的 FIN 先前已經到達：再次確認，其他不變。</translation>
    </message>
    <message>
        <source>All data before it has been sent, so the FIN of the CLOSE that waited goes out.</source>
        <translation>前面的資料已經全部送完，等待中的 CLOSE 得以執行：送出 FIN。</translation>
    </message>
    <message>
        <source>The peer has not answered for as long as the user allows: everything is discarded, and the TCB is deleted.</source>
        <translation>對端遲遲沒有回應，已達到使用者允許的時限：丟棄一切，並刪除 TCB。</translation>
    </message>
    <message>
        <source>No acknowledgment has come in time: the first segment that is not acknowledged is sent again, and the next wait is twice as long, up to a limit.</source>
        <translation>確認沒有按時到達：重傳第一個未被確認的區段，下一次等待的時間加倍，直到上限。</translation>
    </message>
    <message>
        <source>The peer&apos;s window has been closed for so long that its opening may have been lost: one octet is sent to ask.</source>
        <translation>對端的視窗關閉已久，重新開啟的通知可能遺失了：送出 1 個位元組進行探測。</translation>
    </message>
    <message>
        <source>No segment has come along that could carry the acknowledgment: it is sent alone.</source>
        <translation>沒有等到可以捎帶確認的區段：單獨送出確認。</translation>
    </message>
    <message>
        <source>The same segment has been retransmitted too often: the connection is given up, and the TCB is deleted.</source>
        <translation>同一個區段重傳次數過多：放棄連線，並刪除 TCB。</translation>
    </message>
    <message>
        <source>2MSL have passed: no segment of this connection can still be on the way, and the TCB is deleted.</source>
        <translation>2MSL 已經過去：網路中不可能再有這條連線的區段，刪除 TCB。</translation>
    </message>
    <message>
        <source>RFC 9293 would let FIN-WAIT-2 wait for ever; this host ends it after a time, since no user is left to wait.</source>
        <translation>按照 RFC 9293，FIN-WAIT-2 狀態可以永遠等下去；本主機在一段時間後結束等待，因為已經沒有使用者在等了。</translation>
    </message>
    <message>
        <source>No such timer runs in this state: nothing happens.</source>
        <translation>此狀態下沒有這樣的計時器在執行：什麼也不發生。</translation>
    </message>
    <message>
        <source>The network loses the segment; neither side is told.</source>
        <translation>網路遺失了該區段；雙方都不會得到通知。</translation>
    </message>
    <message>
        <source>The network delivers the segment twice: a second copy is on its way.</source>
        <translation>網路把該區段遞送兩次：第二個複本正在途中。</translation>
    </message>
    <message>
        <source>The host crashes and is up again without any memory of the connection; the peer is not told.</source>
        <translation>主機當機後重新啟動，對這條連線毫無記憶；對端並不知情。</translation>
    </message>
    <message>
        <source>This host does not let a LISTEN become active, so OPEN is answered with an error.</source>
        <translation>這台主機不允許 LISTEN 變為主動開啟，因此 OPEN 傳回錯誤。</translation>
    </message>
    <message>
        <source>This host does not let a LISTEN become active, so there is no one to send to, and SEND is answered with an error.</source>
        <translation>這台主機不允許 LISTEN 變為主動開啟，沒有可以傳送的對象，因此 SEND 傳回錯誤。</translation>
    </message>
    <message>
        <source>CLOSE has been called, and on this host that ends receiving too: RECEIVE is answered with an error.</source>
        <translation>已經呼叫過 CLOSE，在這台主機上接收也隨之結束：RECEIVE 傳回錯誤。</translation>
    </message>
    <message>
        <source>CLOSE with data that was never read: RST instead of FIN shows the peer that data was lost (RFC 2525 §2.17).</source>
        <translation>CLOSE 時還有從未讀取的資料：送出 RST 而不是 FIN，讓對端知道有資料遺失（RFC 2525 §2.17）。</translation>
    </message>
    <message>
        <source>The sending direction was closed before; now the user is gone for good, and data that still comes would be answered by RST.</source>
        <translation>傳送方向先前已經關閉；現在使用者徹底離開，此後到達的資料將以 RST 回應。</translation>
    </message>
    <message>
        <source>A SYN is believed at once: it is answered with SYN,ACK, and the endpoint is ESTABLISHED without knowing whether the peer wants that.</source>
        <translation>SYN 立刻被相信：以 SYN,ACK 回應，端點進入 ESTABLISHED，卻不知道對端是否真的想要這條連線。</translation>
    </message>
    <message>
        <source>The peer has answered: the connection is ESTABLISHED on this side, and no third message is sent.</source>
        <translation>對端已經回應：本端的連線進入 ESTABLISHED，不再送出第三個區段。</translation>
    </message>
    <message>
        <source>A SYN,ACK arrives, and what it acknowledges is not looked at: the connection is ESTABLISHED on this side, perhaps with someone who means another one.</source>
        <translation>SYN,ACK 到達，卻不檢查它確認的是什麼：本端的連線進入 ESTABLISHED，而對端指的也許是另一條連線。</translation>
    </message>
    <message>
        <source>The connection that came from LISTEN is given up, and its user has called CLOSE already: the TCB is deleted.</source>
        <translation>放棄這條由 LISTEN 而來的連線；使用者已經呼叫過 CLOSE，因此刪除 TCB。</translation>
    </message>
    <message>
        <source>The SYN that was accepted in TIME-WAIT was an old duplicate: the endpoint returns to TIME-WAIT.</source>
        <translation>在 TIME-WAIT 中接受的 SYN 原來是舊的複本：端點回到 TIME-WAIT。</translation>
    </message>
    <message>
        <source>A reset is believed whatever its sequence number is: the connection ends.</source>
        <translation>不論序號是多少都相信這個 RST：連線就此結束。</translation>
    </message>
    <message>
        <source>The SYN begins beyond all numbers of the old connection, so it is hardly an old one: TIME-WAIT ends early, and the new connection opens with a number beyond our own old ones.</source>
        <translation>這個 SYN 的序號超出舊連線用過的所有序號，幾乎不可能是舊的：TIME-WAIT 提前結束，新連線以超出本端舊序號的序號開始建立。</translation>
    </message>
    <message>
        <source>Data arrives after CLOSE, and no user is left to read it: RST shows the peer that it was lost.</source>
        <translation>CLOSE 之後又有資料到達，已經沒有使用者來讀取：RST 讓對端知道資料遺失了。</translation>
    </message>
    <message>
        <source>TIME-WAIT is left out here: the TCB is deleted at once, whatever is still on the way.</source>
        <translation>這裡省去了 TIME-WAIT：不管途中還有什麼，立刻刪除 TCB。</translation>
    </message>
    <message>
        <source>One MSL has passed, and the TCB is deleted; a segment that the peer sent meanwhile can still be on the way.</source>
        <translation>只過了一個 MSL 就刪除 TCB；對端在此期間送出的區段可能還在途中。</translation>
    </message>
    <message>
        <source>The network holds the segment back: it arrives later, and others may overtake it.</source>
        <translation>網路把區段扣住一段時間：它會晚到，其他區段可能趕在它前面。</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>passive OPEN</source>
        <translation>被動開啟</translation>
    </message>
    <message>
        <source>create TCB</source>
        <translation>建立 TCB</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主動開啟</translation>
    </message>
    <message>
        <source>create TCB, snd SYN</source>
        <translation>建立 TCB，送出 SYN</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>delete TCB</source>
        <translation>刪除 TCB</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收到 SYN</translation>
    </message>
    <message>
        <source>snd SYN,ACK</source>
        <translation>送出 SYN,ACK</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>傳送資料</translation>
    </message>
    <message>
        <source>snd SYN</source>
        <translation>送出 SYN</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>使用者逾時</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收到 SYN,ACK</translation>
    </message>
    <message>
        <source>snd ACK</source>
        <translation>送出 ACK</translation>
    </message>
    <message>
        <source>rcv SYN,ACK,FIN</source>
        <translation>收到 SYN,ACK,FIN</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收到 RST</translation>
    </message>
    <message>
        <source>retransmitted too often</source>
        <translation>重傳次數過多</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收到 SYN 的 ACK</translation>
    </message>
    <message>
        <source>snd FIN</source>
        <translation>送出 FIN</translation>
    </message>
    <message>
        <source>rcv RST, after an active OPEN</source>
        <translation>主動開啟後收到 RST</translation>
    </message>
    <message>
        <source>rcv SYN, after a passive OPEN</source>
        <translation>被動開啟後收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN in the window (RFC 793)</source>
        <translation>收到視窗內的 SYN（RFC 793）</translation>
    </message>
    <message>
        <source>snd RST</source>
        <translation>送出 RST</translation>
    </message>
    <message>
        <source>rcv FIN,ACK of SYN</source>
        <translation>收到 FIN + SYN 的 ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN, CLOSE queued</source>
        <translation>收到 SYN 的 ACK，關閉在佇列中</translation>
    </message>
    <message>
        <source>rcv FIN,ACK of SYN, CLOSE queued</source>
        <translation>收到 FIN + SYN 的 ACK，關閉在佇列中</translation>
    </message>
    <message>
        <source>snd FIN,ACK</source>
        <translation>送出 FIN,ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收到 FIN</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收到 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN, ACK of FIN</source>
        <translation>收到 FIN + FIN 的 ACK</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 逾時</translation>
    </message>
    <message>
        <source>rcv ACK, CLOSE queued</source>
        <translation>收到 ACK，關閉在佇列中</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 逾時</translation>
    </message>
    <message>
        <source>rcv RST, CLOSE queued</source>
        <translation>收到 RST，關閉在佇列中</translation>
    </message>
    <message>
        <source>rcv RST, after TIME-WAIT</source>
        <translation>收到 RST（來自 TIME-WAIT）</translation>
    </message>
    <message>
        <source>rcv SYN, after TIME-WAIT</source>
        <translation>收到 SYN（來自 TIME-WAIT）</translation>
    </message>
    <message>
        <source>rcv text after CLOSE</source>
        <translation>關閉後收到資料</translation>
    </message>
    <message>
        <source>CLOSE with unread data</source>
        <translation>有未讀資料時關閉</translation>
    </message>
    <message>
        <source>rcv new SYN</source>
        <translation>收到新的 SYN</translation>
    </message>
    <message>
        <source>rcv SYN, two-way handshake</source>
        <translation>收到 SYN（二向交握）</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>the %1 is in %2 then, and not in %3</source>
        <translation>%1此時處於 %2，而不是 %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>it sends %1 then, and not %2</source>
        <translation>此時送出 %1，而不是 %2</translation>
    </message>
    <message>
        <source>Nothing was done yet: this holds from the start.</source>
        <translation>尚未做過任何操作：從一開始就按此設定。</translation>
    </message>
    <message>
        <source>From step %1 on (%2) it goes differently: %3.</source>
        <translation>從第 %1 步（%2）起會有不同：%3。</translation>
    </message>
    <message>
        <source>All that was done goes as it went, at other times.</source>
        <translation>已做的一切照舊，只是時間不同。</translation>
    </message>
    <message>
        <source>All that was done stays as it is.</source>
        <translation>已做的一切保持不變。</translation>
    </message>
    <message>
        <source>Step %1 (%2) can then no longer happen: it and what followed are left out.</source>
        <translation>那時第 %1 步（%2）不再可能發生：該步及其後的步驟將被略去。</translation>
    </message>
    <message>
        <source>Other branches become shorter.</source>
        <translation>其他分支會變短。</translation>
    </message>
    <message>
        <source>Ctrl+Z brings back how it was.</source>
        <translation>按 Ctrl+Z 可恢復原樣。</translation>
    </message>
    <message>
        <source>Settings of this run</source>
        <translation>本次執行的設定</translation>
    </message>
    <message>
        <source>&amp;Time goes on by itself: segments arrive and timers expire in their order</source>
        <translation>時間自行推進：區段依序到達，計時器依序逾時(&amp;T)</translation>
    </message>
    <message>
        <source>Profile to start from: sets all that follows</source>
        <translation>作為基礎的設定檔：決定以下各項</translation>
    </message>
    <message>
        <source>Link and time</source>
        <translation>連結與時間</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>設定檔</translation>
    </message>
    <message>
        <source>Rules of TCP to leave out, to see what they are for:</source>
        <translation>去掉 TCP 的哪些規則，以看清它們的用處：</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>套用(&amp;A)</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>還原(&amp;W)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Delay of the link, one way</source>
        <translation>連結的單向延遲</translation>
    </message>
    <message>
        <source>Percentage of segments that are lost by chance, while time goes on by itself</source>
        <translation>時間自行推進時，區段隨機遺失的百分比</translation>
    </message>
    <message>
        <source>Seed of the chance: the same seed loses the same segments</source>
        <translation>隨機種子：相同的種子遺失相同的區段</translation>
    </message>
    <message>
        <source>Initial sequence numbers of the client, by connection</source>
        <translation>用戶端的初始序號，依連線次序</translation>
    </message>
    <message>
        <source>Initial sequence numbers of the server, by connection</source>
        <translation>伺服器的初始序號，依連線次序</translation>
    </message>
    <message>
        <source>Other branches go differently.</source>
        <translation>其他分支會有不同。</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>connection reset</source>
        <translation>連線被重設</translation>
    </message>
    <message>
        <source>error: connection reset</source>
        <translation>錯誤：連線被重設</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>連線被拒絕</translation>
    </message>
    <message>
        <source>connection closing</source>
        <translation>連線正在關閉</translation>
    </message>
    <message>
        <source>connection aborted due to user timeout</source>
        <translation>連線因使用者逾時而中止</translation>
    </message>
    <message>
        <source>error: connection timed out</source>
        <translation>錯誤：連線逾時</translation>
    </message>
    <message>
        <source>error: connection already exists</source>
        <translation>錯誤：連線已存在</translation>
    </message>
    <message>
        <source>error: connection does not exist</source>
        <translation>錯誤：連線不存在</translation>
    </message>
    <message>
        <source>error: closing</source>
        <translation>錯誤：正在關閉</translation>
    </message>
    <message>
        <source>error: connection closing</source>
        <translation>錯誤：連線正在關閉</translation>
    </message>
    <message>
        <source>error: insufficient resources</source>
        <translation>錯誤：資源不足</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>error: remote socket unspecified</source>
        <translation>錯誤：未指定對端通訊端</translation>
    </message>
</context>
<context>
    <name>Spaces</name>
    <message>
        <source>acknowledged</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>sent, not acknowledged</source>
        <translation>已送出，未確認</translation>
    </message>
    <message>
        <source>may be sent</source>
        <translation>可以傳送</translation>
    </message>
    <message>
        <source>may be received</source>
        <translation>可以接收</translation>
    </message>
    <message>
        <source>arrived out of order</source>
        <translation>失序到達</translation>
    </message>
    <message>
        <source>beyond the window</source>
        <translation>視窗之外</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>還沒有序號。</translation>
    </message>
    <message>
        <source>%1: from %2 on</source>
        <translation>%1：從 %2 起</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 octets</source>
        <translation>%1：%2 至 %3，共 %4 位元組</translation>
    </message>
    <message>
        <source>Send space of the client</source>
        <translation>用戶端的傳送序號空間</translation>
    </message>
    <message>
        <source>Receive space of the client</source>
        <translation>用戶端的接收序號空間</translation>
    </message>
    <message>
        <source>Send space of the server</source>
        <translation>伺服器的傳送序號空間</translation>
    </message>
    <message>
        <source>Receive space of the server</source>
        <translation>伺服器的接收序號空間</translation>
    </message>
    <message>
        <source>acknowledged, or received</source>
        <translation>已確認或已收到</translation>
    </message>
    <message>
        <source>may be sent, or received</source>
        <translation>可以傳送或接收</translation>
    </message>
    <message>
        <source>Widths grow by the same amount each time the octets double.</source>
        <translation>位元組數每加倍一次，寬度增加相同的一份。</translation>
    </message>
    <message>
        <source>Sequence spaces</source>
        <translation>序號空間</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>There is no connection, and nothing is remembered of one. Client and server begin and end here.</source>
        <translation>沒有連線，也不保留任何連線的資訊。用戶端和伺服器都從這裡開始，也在這裡結束。</translation>
    </message>
    <message>
        <source>Waits for a connection request from any peer. Only a server is here.</source>
        <translation>等待來自任意對端的連線請求。只有伺服器處於此狀態。</translation>
    </message>
    <message>
        <source>Has sent a SYN and waits for the SYN of its peer. A client is here; in a simultaneous open, both sides.</source>
        <translation>已送出 SYN，等待對端的 SYN。用戶端處於此狀態；同時開啟時雙方都處於此狀態。</translation>
    </message>
    <message>
        <source>Has received a SYN and sent its own, and waits for the ACK of its own. A server is here; in a simultaneous open, both sides.</source>
        <translation>已收到對端的 SYN，也送出了自己的 SYN，等待對自己的 SYN 的 ACK。伺服器處於此狀態；同時開啟時雙方都處於此狀態。</translation>
    </message>
    <message>
        <source>The connection is open, and data flow in both directions. Client and server spend most of their time here.</source>
        <translation>連線已經建立，資料可以雙向傳送。用戶端和伺服器大部分時間處於此狀態。</translation>
    </message>
    <message>
        <source>Has no more data to send, has sent its FIN, and waits for the ACK of it. The side that closes first is here, usually the client.</source>
        <translation>沒有資料要送了，已送出 FIN，等待對它的 ACK。先關閉的一方處於此狀態，通常是用戶端。</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged. It waits for the FIN of its peer, which may still send data for as long as it likes. The side that closed first is here.</source>
        <translation>自己的 FIN 已得到確認，等待對端的 FIN；對端仍可繼續傳送資料，時間不限。先關閉的一方處於此狀態。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer and waits until its own user calls CLOSE; it does not go away by itself. The side that closes second is here.</source>
        <translation>已收到對端的 FIN，等待自己的使用者呼叫 CLOSE；此狀態不會自行消失。後關閉的一方處於此狀態。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer while its own is not yet acknowledged, and waits for that ACK. Both sides are here in a simultaneous close.</source>
        <translation>自己的 FIN 尚未得到確認就收到了對端的 FIN，等待那個 ACK。同時關閉時雙方都處於此狀態。</translation>
    </message>
    <message>
        <source>Has received the FIN of its peer, then sent its own, and waits for the last ACK. The side that closes second is here, usually the server.</source>
        <translation>先收到對端的 FIN，再送出自己的 FIN，等待最後的 ACK。後關閉的一方處於此狀態，通常是伺服器。</translation>
    </message>
    <message>
        <source>Waits 2MSL, so that a lost last ACK can be sent again and no old segment reaches a later connection. The side that closed first is here; both after a simultaneous close.</source>
        <translation>等待 2MSL，以便最後的 ACK 遺失時可以重送，並且不讓舊的區段進入以後的連線。先關閉的一方處於此狀態；同時關閉後雙方都處於此狀態。</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>retransmission timeout</source>
        <translation>重傳逾時</translation>
    </message>
    <message>
        <source>2MSL timeout</source>
        <translation>2MSL 逾時</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout</source>
        <translation>FIN-WAIT-2 逾時</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>使用者逾時</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>延遲確認</translation>
    </message>
    <message>
        <source>an empty segment</source>
        <translation>空區段</translation>
    </message>
    <message>
        <source>%1 + %2 bytes</source>
        <translation>%1 + %2 位元組</translation>
    </message>
    <message>
        <source>client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>伺服器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the host crashes and restarts</source>
        <translation>主機當機並重新啟動</translation>
    </message>
    <message>
        <source>%1 arrives at the %2</source>
        <translation>%2收到 %1</translation>
    </message>
    <message>
        <source>%1 out of nowhere arrives at the %2</source>
        <translation>%2收到來歷不明的 %1</translation>
    </message>
    <message>
        <source>%1 to the %2 is lost</source>
        <translation>送往%2的 %1 遺失</translation>
    </message>
    <message>
        <source>%1 to the %2 is duplicated</source>
        <translation>送往%2的 %1 被複製</translation>
    </message>
    <message>
        <source>no TIME-WAIT</source>
        <translation>沒有 TIME-WAIT</translation>
    </message>
    <message>
        <source>MSL timeout</source>
        <translation>MSL 逾時</translation>
    </message>
    <message>
        <source>%1 + %2 byte</source>
        <translation>%1 + %2 位元組</translation>
    </message>
    <message>
        <source>%1 to the %2 is held back for %3</source>
        <translation>發往%2的 %1 被扣住 %3</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Questions</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的結果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Click a question, or press Enter on it: a rule of the protocol is left out, everything that can then happen is searched, and the shortest story in which something goes wrong is shown.</source>
        <translation>點選一個問題，或者選取後按 Enter：拿掉協定的一條規則，搜尋此後可能發生的一切，並演示出錯的最短故事。</translation>
    </message>
    <message>
        <source>opens %1</source>
        <translation>開啟 %1 次</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>傳送 %1 次</translation>
    </message>
    <message>
        <source>receives %1</source>
        <translation>接收 %1 次</translation>
    </message>
    <message>
        <source>closes %1</source>
        <translation>關閉 %1 次</translation>
    </message>
    <message>
        <source>aborts %1</source>
        <translation>中止 %1 次</translation>
    </message>
    <message>
        <source>crashes %1</source>
        <translation>當機 %1 次</translation>
    </message>
    <message>
        <source>timeouts %1</source>
        <translation>逾時 %1 次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>依序到達</translation>
    </message>
    <message>
        <source>in any order</source>
        <translation>以任意順序到達</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>遺失 %1 個</translation>
    </message>
    <message>
        <source>doubled %1</source>
        <translation>複製 %1 個</translation>
    </message>
    <message>
        <source>forged resets %1</source>
        <translation>偽造的 RST %1 個</translation>
    </message>
    <message>
        <source>at most %1 on their way at once</source>
        <translation>途中同時最多 %1 個</translation>
    </message>
    <message>
        <source>After %1 steps this does not hold: “%2” There is no shorter story, as a search through %3 worlds has shown.</source>
        <translation>第 %1 步之後，這一點不再成立：「%2」搜尋了 %3 個局面，沒有比這更短的故事。</translation>
    </message>
    <message>
        <source>Cancelled after %1 worlds; nothing had been found until then. Choose the question again to search anew.</source>
        <translation>搜尋了 %1 個局面後取消，到那時什麼也沒有找到。再次選擇這個問題可以重新搜尋。</translation>
    </message>
    <message>
        <source>Nothing went wrong in the %1 worlds that were searched, and there are more. This search does not answer the question.</source>
        <translation>搜尋過的 %1 個局面裡沒有出錯，但還有更多的局面。這次搜尋沒有回答這個問題。</translation>
    </message>
    <message>
        <source>Nothing went wrong in any of the %1 worlds that there are. This search does not answer the question.</source>
        <translation>全部 %1 個局面裡都沒有出錯。這次搜尋沒有回答這個問題。</translation>
    </message>
    <message>
        <source>It breaks with the rule as well: %1 worlds searched, and a story of %2 steps found. So this is not what the rule is for.</source>
        <translation>有了這條規則也會出錯：搜尋了 %1 個局面，找到一個 %2 步的故事。所以這條規則不是為此而設的。</translation>
    </message>
    <message>
        <source>Cancelled after %1 worlds; none had been found until then. Choose the question again to search anew.</source>
        <translation>有這條規則時，搜尋了 %1 個局面後取消，到那時沒有找到出錯的局面。再次選擇這個問題可以重新搜尋。</translation>
    </message>
    <message>
        <source>With the rule: %1 worlds searched, none found.</source>
        <translation>有這條規則時：搜尋了 %1 個局面，沒有一個出錯。</translation>
    </message>
    <message>
        <source>These are all the worlds (situations of both sides and the wire) that can be reached within the bounds of the search: a proof by exhaustion.</source>
        <translation>在搜尋範圍之內，能夠到達的局面全在其中：這是窮舉證明。</translation>
    </message>
    <message>
        <source>There are more worlds than were searched, so this is no proof.</source>
        <translation>還有沒有搜尋到的局面，所以這不是證明。</translation>
    </message>
    <message>
        <source>With the rule: %1 worlds, depth %2 …</source>
        <translation>有這條規則時：%1 個局面，深度 %2…</translation>
    </message>
    <message>
        <source>Without the rule: %1 worlds, depth %2 …</source>
        <translation>沒有這條規則時：%1 個局面，深度 %2…</translation>
    </message>
    <message>
        <source>The bounds: the client %1; the server %2; segments arrive %3.</source>
        <translation>搜尋範圍：用戶端%1；伺服器%2；區段%3。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;%2</translation>
    </message>
</context>
<context>
    <name>synfin::app::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Diagram…</source>
        <translation>狀態圖(&amp;D)…</translation>
    </message>
    <message>
        <source>Sequence &amp;chart…</source>
        <translation>循序圖(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Both side by side…</source>
        <translation>兩圖並排(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;First step</source>
        <translation>第一步(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last step</source>
        <translation>最後一步(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fit both pictures</source>
        <translation>兩圖符合視窗大小(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Present full screen</source>
        <translation>全螢幕簡報(&amp;P)</translation>
    </message>
    <message>
        <source>Show &amp;reset arrows</source>
        <translation>顯示重設箭頭(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Animate steps</source>
        <translation>以動畫顯示步驟(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About SynFin</source>
        <translation>關於 SynFin(&amp;A)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print (black and white)</source>
        <translation>列印（黑白）</translation>
    </message>
    <message>
        <source>RFC 9293 (SYN-RECEIVED)</source>
        <translation>RFC 9293（SYN-RECEIVED）</translation>
    </message>
    <message>
        <source>Textbooks (SYN_RCVD)</source>
        <translation>教科書（SYN_RCVD）</translation>
    </message>
    <message>
        <source>Linux (SYN_RECV, ESTAB)</source>
        <translation>Linux（SYN_RECV、ESTAB）</translation>
    </message>
    <message>
        <source>Windows (SYN_RECEIVED)</source>
        <translation>Windows（SYN_RECEIVED）</translation>
    </message>
    <message>
        <source>As on the wire</source>
        <translation>實際數值</translation>
    </message>
    <message>
        <source>Relative (first is 0)</source>
        <translation>相對數值（從 0 開始）</translation>
    </message>
    <message>
        <source>Symbolic (x, y)</source>
        <translation>符號（x、y）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步驟(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Names of states</source>
        <translation>狀態名稱(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;equence numbers</source>
        <translation>序號(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>佈景主題(&amp;T)</translation>
    </message>
    <message>
        <source>Font &amp;size</source>
        <translation>字型大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>為什麼(&amp;W)？</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
    <message>
        <source>Leave a rule of TCP out, and see what goes wrong</source>
        <translation>拿掉 TCP 的一條規則，看看會出什麼錯</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>行為設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;New: play freely</source>
        <translation>新增：自由操作(&amp;N)</translation>
    </message>
    <message>
        <source>What can &amp;happen now</source>
        <translation>此刻可能發生什麼(&amp;H)</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>發生什麼？</translation>
    </message>
    <message>
        <source>Choose what happens next, and see what TCP does</source>
        <translation>選擇接下來發生什麼，看 TCP 如何應對</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>端點(&amp;E)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
    <message>
        <source>What each endpoint knows, and what ss and netstat would print</source>
        <translation>每個端點知道什麼，以及 ss 和 netstat 會顯示什麼</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新載入(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存新檔(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Folder of my scenarios</source>
        <translation>我的情境資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the scenario as text</source>
        <translation>以文字複製情境(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste a scenario</source>
        <translation>貼上情境(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Unsaved sessions</source>
        <translation>未儲存的工作階段(&amp;U)</translation>
    </message>
    <message>
        <source>What you have &amp;seen</source>
        <translation>見過的轉換(&amp;S)</translation>
    </message>
    <message>
        <source>Bring bac&amp;k what was removed last</source>
        <translation>恢復最近移除的內容(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Time goes on by itself</source>
        <translation>時間自行推進(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Settings of this run…</source>
        <translation>本次執行的設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Inject a segment…</source>
        <translation>插入一個區段(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Compare branches…</source>
        <translation>比較分支(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令選擇區(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>synfin::app::ArrowPlay</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Possible now, click to make it happen: %1</source>
        <translation>現在可能發生，按一下即發生：%1</translation>
    </message>
    <message>
        <source>%1; or %2</source>
        <translation>%1；或者 %2</translation>
    </message>
</context>
<context>
    <name>synfin::app::CompareWindow</name>
    <message>
        <source>As it began</source>
        <translation>最初的經過</translation>
    </message>
    <message>
        <source>Two branches compared</source>
        <translation>兩個分支的比較</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The branch at the left</source>
        <translation>左邊的分支</translation>
    </message>
    <message>
        <source>The branch at the right</source>
        <translation>右邊的分支</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>已經結束</translation>
    </message>
    <message>
        <source>After step %1, %2 s: client %3, server %4</source>
        <translation>第 %1 步之後，%2 秒：用戶端 %3，伺服器 %4</translation>
    </message>
    <message>
        <source>The same branch on both sides.</source>
        <translation>兩邊是同一個分支。</translation>
    </message>
    <message>
        <source>They differ from step %1 on. At the left: %2. At the right: %3.</source>
        <translation>兩者從第 %1 步起不同。左邊：%2。右邊：%3。</translation>
    </message>
</context>
<context>
    <name>synfin::app::CoverageDock</name>
    <message>
        <source>Looking for a way there …</source>
        <translation>正在尋找走到那裡的路……</translation>
    </message>
    <message>
        <source>No story in which this happens was found within the bounds of the search.</source>
        <translation>在搜尋的範圍內沒有找到發生這件事的故事。</translation>
    </message>
    <message>
        <source>What you have seen</source>
        <translation>見過的轉換</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部忘記</translation>
    </message>
    <message>
        <source>Forget which transitions you have seen, in all sessions?</source>
        <translation>要忘記在所有工作階段中見過哪些轉換嗎？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘記</translation>
    </message>
</context>
<context>
    <name>synfin::app::Documents</name>
    <message>
        <source>Something in this scenario does not hold</source>
        <translation>情境中有不成立之處</translation>
    </message>
    <message>
        <source>This scenario cannot be read</source>
        <translation>無法讀取此情境</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>This session cannot be kept</source>
        <translation>無法保留本次工作階段</translation>
    </message>
    <message>
        <source>This session cannot be taken back</source>
        <translation>無法取回此工作階段</translation>
    </message>
    <message>
        <source>another window of SynFin has it</source>
        <translation>另一個 SynFin 視窗正在使用它</translation>
    </message>
</context>
<context>
    <name>synfin::app::EndpointsDock</name>
    <message>
        <source>Endpoints</source>
        <translation>端點</translation>
    </message>
</context>
<context>
    <name>synfin::app::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation>開啟情境</translation>
    </message>
    <message>
        <source>Scenarios (*.toml);;All files (*)</source>
        <translation>情境檔案 (*.toml);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>About SynFin</source>
        <translation>關於 SynFin</translation>
    </message>
    <message>
        <source>SynFin %1 shows how a TCP connection lives, from SYN to FIN. Its engine follows RFC 9293.</source>
        <translation>SynFin %1 呈現一條 TCP 連線從 SYN 到 FIN 的一生，其引擎遵循 RFC 9293。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Steps of the scenario</source>
        <translation>情境的步驟</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>未匯出任何內容</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>This cannot happen</source>
        <translation>這不可能發生</translation>
    </message>
    <message>
        <source>What can happen now</source>
        <translation>此刻可能發生什麼</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Folder of my scenarios</source>
        <translation>我的情境資料夾</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>沒有可貼上的內容</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪貼簿中沒有文字。</translation>
    </message>
    <message>
        <source>%1 was changed on disk.</source>
        <translation>%1 已在磁碟上被變更。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新載入</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不變</translation>
    </message>
    <message>
        <source>No file was opened yet</source>
        <translation>尚未開啟過檔案</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清除這些記錄</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>There is a session that was not saved: %1, %2.</source>
        <translation>有一個未儲存的工作階段：%1，%2。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後再說</translation>
    </message>
    <message>
        <source>%1[*] — SynFin</source>
        <translation>%1[*] — SynFin</translation>
    </message>
    <message>
        <source>The session was discarded.</source>
        <translation>工作階段已捨棄。</translation>
    </message>
    <message>
        <source>Have it back</source>
        <translation>取回它</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>synfin::app::WhyDock</name>
    <message>
        <source>Why?</source>
        <translation>為什麼？</translation>
    </message>
</context>
<context>
    <name>synfin::app::WirePlay</name>
    <message>
        <source>to the next thing on a picture, and so to the segments that are on their way</source>
        <translation>到圖上的下一項，也就能到在途中的區段</translation>
    </message>
    <message>
        <source>a segment on its way: it arrives</source>
        <translation>在途中的區段：到達</translation>
    </message>
    <message>
        <source>a segment on its way: it is lost</source>
        <translation>在途中的區段：遺失</translation>
    </message>
    <message>
        <source>a segment on its way: it is duplicated</source>
        <translation>在途中的區段：被複製</translation>
    </message>
    <message>
        <source>a segment on its way: it is held back for %1</source>
        <translation>在途中的區段：被扣住 %1</translation>
    </message>
    <message>
        <source>a segment on its way: all of this, and how long to hold it back</source>
        <translation>在途中的區段：以上各項，以及扣住多久</translation>
    </message>
    <message>
        <source>MSL (%1)</source>
        <translation>MSL（%1）</translation>
    </message>
    <message>
        <source>2 MSL (%1)</source>
        <translation>2 MSL（%1）</translation>
    </message>
    <message>
        <source>Until after the next one</source>
        <translation>直到下一個之後</translation>
    </message>
    <message>
        <source>nothing comes after it</source>
        <translation>它後面沒有別的區段</translation>
    </message>
    <message>
        <source>%1 to the %2</source>
        <translation>發往%2的 %1</translation>
    </message>
    <message>
        <source>Deliver &amp;now</source>
        <translation>現在到達(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lose</source>
        <translation>遺失(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hold back for</source>
        <translation>扣住(&amp;H)</translation>
    </message>
</context>
<context>
    <name>synfin::views::BranchBar</name>
    <message>
        <source>Name of the branch</source>
        <translation>分支的名稱</translation>
    </message>
    <message>
        <source>What this branch shows (empty: what it does differently):</source>
        <translation>這個分支展示什麼（留空則以不同之處命名）：</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
    </message>
</context>
<context>
    <name>synfin::views::ChartView</name>
    <message>
        <source>Sequence chart</source>
        <translation>循序圖</translation>
    </message>
    <message>
        <source>Step %1 of %2. Client: %3. Server: %4.</source>
        <translation>第 %1 步，共 %2 步。用戶端：%3。伺服器：%4。</translation>
    </message>
    <message>
        <source>The first difference</source>
        <translation>第一處不同</translation>
    </message>
</context>
<context>
    <name>synfin::views::CoveragePanel</name>
    <message>
        <source>● here</source>
        <translation>● 此處</translation>
    </message>
    <message>
        <source>◐ before</source>
        <translation>◐ 以前</translation>
    </message>
    <message>
        <source>○ never</source>
        <translation>○ 從未</translation>
    </message>
    <message>
        <source>Seen: %1 of %2 transitions, %3 of the %4 in the figure.</source>
        <translation>見過 %2 個轉換中的 %1 個，圖中 %4 個裡的 %3 個。</translation>
    </message>
    <message>
        <source>You have seen the whole figure.</source>
        <translation>圖中的轉換你都見過了。</translation>
    </message>
    <message>
        <source>You have never seen %1: here is how</source>
        <translation>你從未見過 %1：可以這樣走</translation>
    </message>
    <message>
        <source>Never walked: %1 – here is how</source>
        <translation>從未走過 %1：可以這樣走</translation>
    </message>
    <message>
        <source>transition</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>見過</translation>
    </message>
    <message>
        <source>Transitions, by the state that they leave</source>
        <translation>各個轉換，依離開的狀態分組</translation>
    </message>
    <message>
        <source>Click one, or press Enter on it, to see how it is walked.</source>
        <translation>點一下其中一項，或在其上按 Enter 鍵，看看怎樣走到它。</translation>
    </message>
    <message>
        <source>Show it on the diagram</source>
        <translation>在圖上顯示</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>全部忘記……</translation>
    </message>
    <message>
        <source>How much has been seen</source>
        <translation>見過多少</translation>
    </message>
</context>
<context>
    <name>synfin::views::DiagramView</name>
    <message>
        <source>State transition diagram</source>
        <translation>狀態轉換圖</translation>
    </message>
</context>
<context>
    <name>synfin::views::EndpointsPanel</name>
    <message>
        <source>A closed endpoint is not listed. Linux counts SYN and FIN too: Send-Q 1 in SYN-SENT is the SYN, Recv-Q 1 in CLOSE-WAIT the FIN until the end was read.</source>
        <translation>CLOSED 的端點不會列出。Linux 把 SYN 和 FIN 也計算在內：SYN-SENT 中 Send-Q 為 1 是那個 SYN；CLOSE-WAIT 中 Recv-Q 為 1 是那個 FIN，讀到結尾後才消失。</translation>
    </message>
    <message>
        <source>A closed endpoint is not listed.</source>
        <translation>CLOSED 的端點不會列出。</translation>
    </message>
    <message>
        <source>Variables of both endpoints</source>
        <translation>兩個端點的變數</translation>
    </message>
    <message>
        <source>Sequence spaces</source>
        <translation>序號空間</translation>
    </message>
    <message>
        <source>Whose tool</source>
        <translation>哪個系統的工具</translation>
    </message>
    <message>
        <source>What the tool prints</source>
        <translation>工具顯示的內容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy what the tool prints</source>
        <translation>複製工具顯示的內容</translation>
    </message>
</context>
<context>
    <name>synfin::views::OffersPanel</name>
    <message>
        <source>Also what cannot happen</source>
        <translation>也顯示不可能發生的</translation>
    </message>
    <message>
        <source>What can happen now at the %1</source>
        <translation>%1此刻可能發生什麼</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>它會做什麼</translation>
    </message>
    <message>
        <source>Point at something to see what it would do; click it to make it happen.</source>
        <translation>指向一項可以看到它會做什麼；按一下就讓它發生。</translation>
    </message>
    <message>
        <source>Inject…</source>
        <translation>插入…</translation>
    </message>
    <message>
        <source>A segment out of nowhere, with numbers of your choice</source>
        <translation>來歷不明的區段，序號由你決定</translation>
    </message>
</context>
<context>
    <name>synfin::views::Palette</name>
    <message>
        <source>Nothing is called so.</source>
        <translation>沒有符合的項目。</translation>
    </message>
    <message>
        <source>Type what shall happen, a scenario, a setting, a state, the number of a step</source>
        <translation>輸入要發生的事件、情境、設定、狀態或步驟編號</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令選擇區</translation>
    </message>
    <message>
        <source>What is meant</source>
        <translation>符合的項目</translation>
    </message>
</context>
<context>
    <name>synfin::views::ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>synfin::views::WireHand</name>
    <message>
        <source>Let go here: nothing happens. To its receiver: it arrives; down: it is held back; out: it is lost.</source>
        <translation>在這裡放開：什麼也不發生。拖到接收方：到達；向下：被扣住；拖到外面：遺失。</translation>
    </message>
    <message>
        <source>Let go here: %1</source>
        <translation>在這裡放開：%1</translation>
    </message>
</context>
</TS>
