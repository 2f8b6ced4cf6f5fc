package vn.kiphan.demo;

import java.util.List;

/** What the sample units wrote and spoke about in a campaign: words for titles and narratives. */
record DemoTopic(String campaign, List<String> tags, List<String> news, List<String> slogans, String hotline) {

    static final DemoTopic TRAFFICKING = new DemoTopic(
            "phòng, chống mua bán người",
            List.of("phòng chống mua bán người", "Tổng đài 111"),
            List.of(
                    "Ra quân hưởng ứng Ngày toàn dân phòng, chống mua bán người",
                    "Cảnh giác với lời mời việc nhẹ lương cao ở nước ngoài",
                    "Bà con xã biên giới cùng giữ bình yên thôn, bon",
                    "Cách kiểm tra thông tin tuyển dụng trên mạng xã hội",
                    "Tổng đài 111 tiếp nhận tin báo suốt ngày đêm",
                    "Mô hình tổ tự quản giúp nạn nhân hòa nhập cộng đồng",
                    "Hỏi đáp pháp luật về phòng, chống mua bán người",
                    "Trường học tổ chức buổi nói chuyện chuyên đề với học sinh",
                    "Công an xã phối hợp tuyên truyền lưu động tại các bon",
                    "Những dấu hiệu nhận biết hành vi lừa đưa người ra nước ngoài"),
            List.of(
                    "Toàn dân tích cực tham gia phòng, chống mua bán người",
                    "Vì một cộng đồng không có nạn mua bán người",
                    "Hãy gọi 111 khi nghi ngờ có người bị lừa bán"),
            "Tổng đài 111");

    static final DemoTopic ONLINE_SAFETY = new DemoTopic(
            "phòng, chống lừa đảo trên không gian mạng",
            List.of("an toàn không gian mạng", "phòng chống lừa đảo"),
            List.of(
                    "Nhận biết cuộc gọi giả danh cán bộ cơ quan nhà nước",
                    "Ba việc cần làm ngay khi lỡ chuyển tiền cho kẻ lừa đảo",
                    "Hướng dẫn người cao tuổi bảo vệ tài khoản ngân hàng",
                    "Học sinh tìm hiểu kỹ năng an toàn trên mạng",
                    "Cảnh báo trang thông tin giả mạo dịch vụ công",
                    "Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn bà con",
                    "Không chia sẻ mã xác thực với bất kỳ ai"),
            List.of(
                    "Chậm lại, kiểm tra, không chuyển tiền",
                    "Mỗi người dân là một chiến sĩ trên mặt trận an toàn mạng"),
            "cơ quan công an nơi gần nhất");

    static final DemoTopic FOREST_FIRE = new DemoTopic(
            "bảo vệ rừng và phòng cháy, chữa cháy rừng",
            List.of("bảo vệ rừng", "phòng cháy chữa cháy rừng"),
            List.of(
                    "Chủ động phòng cháy rừng ngay từ đầu mùa khô",
                    "Đốt nương đúng quy định, giữ rừng cho mai sau",
                    "Lực lượng kiểm lâm địa bàn tuần tra ngày nghỉ",
                    "Bản tin dự báo cấp cháy rừng trong tuần",
                    "Xử phạt hành vi dùng lửa trái phép trong rừng",
                    "Cộng đồng nhận khoán giữ rừng có thêm thu nhập"),
            List.of("Giữ rừng là giữ nguồn nước, giữ buôn làng", "Cấm lửa trong rừng khi cấp cháy từ cấp III trở lên"),
            "hạt kiểm lâm địa bàn");
}
